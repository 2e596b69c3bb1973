#include "intake/cell_address.h"

namespace ccgledger {

std::string column_letters(std::size_t column) {
    std::string letters;
    for (; column > 0; column = (column - 1) / 26) {
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    }
    return letters;
}

std::string cell_address(std::size_t row, std::size_t column) { return column_letters(column) + std::to_string(row); }

std::string cell_of_sheet(const std::string& sheet, std::size_t row, std::size_t column) { return sheet + "!" + cell_address(row, column); }

}  // namespace ccgledger
