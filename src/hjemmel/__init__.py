"""Hjemmel: social administration where every decision carries its legal basis as a value."""

__version__ = "0.1.0"
