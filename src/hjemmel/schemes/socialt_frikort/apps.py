"""Registers the scheme with Django: its tables, addresses and places in the menu."""

from django.apps import AppConfig


class FrikortConfig(AppConfig):
    """The socialt frikort: card, employments and ledger."""

    name = "hjemmel.schemes.socialt_frikort"
    label = "frikort"
    verbose_name = "Socialt frikort"
