#include "values/csv_text.h"

namespace ccgledger {

std::string csv_cell_text(std::string_view text, char delimiter) {
    if (text.find_first_of("\"\r\n") == std::string_view::npos && text.find(delimiter) == std::string_view::npos) {
        return std::string(text);
    }
    std::string cell = "\"";
    for (const char c : text) {
        cell.append(c == '"' ? 2 : 1, c);
    }
    return cell + '"';
}

}  // namespace ccgledger
