"""What the sections of an item say, one kind of fact a module. Each takes paragraphs and gives parts of a record."""
