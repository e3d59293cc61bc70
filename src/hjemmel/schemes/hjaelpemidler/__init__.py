"""Aids (*hjælpemidler*) for people with a lasting reduced function, SEL § 112: a scheme that is one file."""
