"""The command line: a thin skin over the other rooms, and the only one that knows of terminals."""
