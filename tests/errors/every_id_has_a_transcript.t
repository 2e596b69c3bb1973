Each id that an import can print has a transcript here, which shows the smallest file that causes it.

  $ ccgledger explain --format csv | grep -E ',(error|warning),' | cut -d, -f1 > ids.txt
  $ while read -r id; do
  >   grep -q "^$id: " "$CCGLEDGER_ROOT/tests/errors/$id.t" || echo "$id has no transcript"
  >   grep -q "\[$id\]" "$CCGLEDGER_ROOT/tests/errors/$id.t" || echo "$id is not printed in its transcript"
  > done < ids.txt

And no transcript is about an id that was taken back.

  $ for file in "$CCGLEDGER_ROOT"/tests/errors/V[0-9]*.t; do
  >   grep -qx "$(basename "$file" .t)" ids.txt || echo "$(basename "$file"): the program does not know this id"
  > done
