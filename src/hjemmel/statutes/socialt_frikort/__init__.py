"""The frikort: tax-free pay for people with special social problems.

From 2 January 2019 to 31 December 2024 it stood in lov om forsøg med et socialt frikort (FSFL, act no. 689 of 8 June
2018 with later prolongations), from 1 January 2025 it stands in lov om socialt frikort (SFL, act no. 616 of 11 June
2024). A rule that the permanent act carries on in the same words is one function bound to a provision of each act.
"""
