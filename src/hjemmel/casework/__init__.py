"""The engine of cases: application, facts, the law's reading, decision, letter."""
