-- Publications by their reference.
SELECT reference, publisher, title, published_on FROM source WHERE reference IS NOT NULL
