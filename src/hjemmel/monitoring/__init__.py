"""Quality of the municipality's own work: standards, measures and action plans, and what the citizens' adviser asks.

Other domains use `under_way` (the measures under way in an area) and nothing else of this package.
"""
