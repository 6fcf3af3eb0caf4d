"""How keys are declared on dataclasses, and the one reader for all of them.

Facts, outlines and forms are read by it; the schema, the glossary and the messages read the same declarations.
"""
