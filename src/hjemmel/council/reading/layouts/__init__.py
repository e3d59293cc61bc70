"""The layouts that minutes come in, and the choice among them by evidence."""
