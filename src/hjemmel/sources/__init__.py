"""Sources of law beside the acts: Ankestyrelsen's principle rulings (*principmeddelelser*), and what no longer holds.

A text anywhere in Hjemmel may cite a ruling or a provision. `standing.flags` says which of them do not hold on a day;
`uses` finds every text that cites a source, wherever a domain keeps it. Nothing is marked where it stands: a source
repealed once is flagged in every text at once.
"""
