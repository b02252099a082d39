"""Reading: a parsed report becomes a record, one layer after the other."""
