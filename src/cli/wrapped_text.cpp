#include "cli/wrapped_text.h"

#include <algorithm>

#include "report/cell_text.h"

namespace ccgledger {

std::string wrapped(std::string_view text, std::size_t indent, std::size_t width) {
    std::string lines;
    std::size_t at = indent;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find(' '), text.size());
        const std::string_view word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.empty()) {
            continue;
        }
        const std::size_t places = display_width(word);
        const bool is_first = at == indent;
        if (!is_first && at + 1 + places > width) {
            lines += "\n" + std::string(indent, ' ');
            at = indent;
        } else if (!is_first) {
            lines += ' ';
            ++at;
        }
        lines += word;
        at += places;
    }
    return lines;
}

}  // namespace ccgledger
