"""One folder a scheme. Each has a ``scheme.py`` that registers it with casework; nothing outside names it."""
