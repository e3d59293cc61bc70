"""Publishing figures: dated releases that nobody changes, in which no small number can be found.

`disclosure` says which cells of tables may be shown, given what has been shown before. It needs no Django.
"""
