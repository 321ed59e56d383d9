"""Texts -> readings: pinyin, zhuyin by Taiwan's readings, jyutping."""
