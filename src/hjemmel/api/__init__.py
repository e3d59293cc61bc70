"""Toolkit of the HTTP API: errors as problem+json, cursor paging, tokens and their pace. Imports only core."""
