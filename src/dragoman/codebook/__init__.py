"""What is known before reading, as data files with loaders.

Each module here loads one kind of knowledge from ``data/``; its docstring and the
comments at the head of the file say what the columns mean and where the rows come from.
"""
