"""Toolkit of the HTTP API: errors as problem+json and cursor paging. Imports only core."""
