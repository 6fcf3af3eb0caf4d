"""Many reports built: what has not changed is left, the rest is given to processes or to a cluster."""
