"""How the checks see a text: passages, figures, times, words, and counts that are broken down."""
