"""Finding again: every text of the house, for those who may see it, newest first (LIB-1, REP-8).

Acts put a noun's text here in their own transaction (``index.put``); ``finding.find(query, actors)`` gives a page of hits.
Chinese is cut into pairs of neighbouring characters, so that words of two characters are found without any dictionary;
traditional characters are found by simplified ones and the other way round. What one may not see is never
counted, suggested or shown: the nouns' own ``visible_to`` stands inside the query.
Both databases answer through one interface (``engines``): FTS5 on SQLite, a tsvector on PostgreSQL.
"""
