"""How a casebook came to its tables: one numbered step a module, applied in order."""
