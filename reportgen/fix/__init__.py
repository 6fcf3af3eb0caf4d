"""Safe repairs of prose in YAML, as edits of its text: keys, numbers, tags, comments and layout stay as they are."""
