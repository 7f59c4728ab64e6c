"""Cutting text into words, as jieba does, without loading jieba.

jieba's dictionary as Python objects costs a second and 90 MB. Here its files are compiled once into the cache and read
from there; the cut is jieba's own, to the character (accurate mode, with the hidden Markov model).
"""

from jingdu.annotate.segmenter.cut import Segmenter

__all__ = ["Segmenter"]
