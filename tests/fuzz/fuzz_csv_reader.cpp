// Whatever the bytes, reading ends, and every cell lies in them, one behind the other.
#include "fuzz_target.h"
#include "intake/csv_reader.h"

namespace ccgledger::fuzz {
namespace {

void check_row(const CsvReader& reader, const CsvRow& row, std::string_view text, std::size_t& read_to) {
    require(!row.cells.empty(), "a row has a cell");
    require(reader.place_of(row).line == row.line, "a row is at its line");
    for (const CsvCell& cell : row.cells) {
        require(cell.offset >= read_to, "cells follow each other");
        require(cell.offset + cell.length <= text.size(), "a cell lies in the file");
        require(cell.text.size() <= cell.length, "a cell's text is no longer than its bytes");
        read_to = cell.offset + cell.length;
        const Place place = reader.place_of(row, cell);
        require(place.line >= row.line && place.column >= 1, "a cell has a place");
    }
}

}  // namespace
}  // namespace ccgledger::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace ccgledger;
    const std::string_view text = fuzz::text_of(data, size);
    CsvReader reader(text);
    CsvRow row;
    Findings findings;
    std::size_t read_to = 0;
    std::size_t line = 0;
    while (reader.next(row, findings)) {
        fuzz::require(row.line > line, "rows follow each other");
        line = row.line;
        fuzz::check_row(reader, row, text, read_to);
    }
    static_cast<void>(findings.text("fuzz.csv"));
    const std::size_t bad = first_bad_byte(text);
    if (bad != std::string_view::npos) {
        fuzz::require(bad < text.size(), "a bad byte lies in the file");
        static_cast<void>(place_of_byte(text, bad));
    }
    return 0;
}
