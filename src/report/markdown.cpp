#include <string>
#include <string_view>
#include <vector>

#include "report/footer.h"
#include "report/writers.h"
#include "values/text_scan.h"

namespace ccgledger {

namespace {

bool is_word_character(std::string_view text, std::size_t at) {
    return at < text.size() && (is_letter(text[at]) || is_digit(text[at]));
}

/// Whether the character would be read as markup. A pipe would end the cell; the others would change how a text looks.
bool is_markup(std::string_view text, std::size_t at) {
    switch (text[at]) {
        case '\\':
        case '|':
        case '`':
        case '*':
        case '~':
        case '<':
        case '[':
        case ']':
            return true;
        // Inside a word, as in not_derivable, an underscore is only an underscore; and R & D is no entity.
        case '_':
            return at == 0 || !is_word_character(text, at - 1) || !is_word_character(text, at + 1);
        case '&':
            return at + 1 < text.size() && (is_letter(text[at + 1]) || text[at + 1] == '#');
        default:
            return false;
    }
}

std::string escaped(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (is_markup(text, i)) {
            out += '\\';
        }
        out += text[i];
    }
    return out;
}

}  // namespace

void write_markdown(std::ostream& out, const ResultTable& table, const Shown& shown) {
    out << '|';
    for (const Column& column : table.columns) {
        out << ' ' << escaped(shown_heading(column, shown.unit)) << " |";
    }
    out << "\n|";
    for (const bool right : right_aligned_columns(table)) {
        out << (right ? " ---: |" : " --- |");
    }
    out << '\n';
    for (const std::vector<Cell>& row : table.rows) {
        out << '|';
        for (std::size_t i = 0; i < row.size(); ++i) {
            out << ' ' << escaped(shown_text(table.columns[i].kind, row[i], shown)) << " |";
        }
        out << '\n';
    }
    if (const std::string footer = footer_line(table, shown.unit); !footer.empty()) {
        out << "\n*" << escaped(footer) << "*\n";
    }
    // Paragraphs: lines next to each other would run into one.
    for (const std::string& note : closing_notes(table)) {
        out << '\n' << escaped(note) << '\n';
    }
}

}  // namespace ccgledger
