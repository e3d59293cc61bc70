"""Lov om en satsreguleringsprocent (SRL): the yearly percentage that other acts refer to."""
