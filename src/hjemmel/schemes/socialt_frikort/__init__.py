"""The socialt frikort in full: card, employments, ledger, and the pages of those who use them (lov om socialt frikort)."""
