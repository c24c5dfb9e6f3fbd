-- Most changes of a row leave all that is indexed as it is; with room on its page such a change touches no index.
ALTER TABLE work SET (fillfactor = 80);
