"""Scores of a checkpoint on the dev sets, through the program's own reading.

    python training/score.py FOLDER --data FOLDER [--sets polnear,voices,...]

FOLDER holds an exported model (export.py); it is read in place of the shipped one.
"""

from __future__ import annotations
