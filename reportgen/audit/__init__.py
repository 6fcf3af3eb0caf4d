"""The audit of foreign documents: whom they speak of is guessed, every check runs that can, the list is shown."""
