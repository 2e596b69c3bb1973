-- A corrected paper may leave a figure out. That it does is a row of the newer import; the figure that stood there before stays as it is.
ALTER TABLE paper_figure ADD COLUMN is_withdrawn INTEGER CHECK (is_withdrawn = 1);
