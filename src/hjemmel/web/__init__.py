"""The toolkit of the pages: frame, components, forms, navigation, translations. Imports only ``core``."""
