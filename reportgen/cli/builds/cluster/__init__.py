"""The same build over many machines: reports are sent to a Dask scheduler, and what its workers made comes back."""
