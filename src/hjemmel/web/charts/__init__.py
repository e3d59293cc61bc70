"""Pictures of figures as SVG made on the server: the same bytes in a page, a file and a PDF. Nothing here needs Django.

`svg` is elements and how a part of a picture gets a name; the charts beside it draw one definition each.
"""
