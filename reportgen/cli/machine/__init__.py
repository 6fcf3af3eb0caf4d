"""The real disk and the programs on it: LibreOffice, git, locks, the cache folder of the user."""
