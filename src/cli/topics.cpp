#include "cli/topics.h"

#include <algorithm>
#include <numeric>

#include "cli/wrapped_text.h"
#include "embedded/topics.h"
#include "report/cell_text.h"
#include "values/text_scan.h"

namespace ccgledger {
namespace {

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

/// `[the words](page.md)` becomes `the words`, and **bold** plain.
std::string without_marks(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::size_t middle = text[i] == '[' ? text.find("](", i) : std::string_view::npos;
        const std::size_t end = middle == std::string_view::npos ? middle : text.find(')', middle);
        if (end != std::string_view::npos) {
            plain += text.substr(i + 1, middle - i - 1);
            i = end;
        } else if (text.substr(i, 2) == "**") {
            ++i;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

std::string repeated(std::string_view part, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) {
        text += part;
    }
    return text;
}

std::vector<std::string> cells_of(std::string_view line) {
    std::vector<std::string> cells;
    std::string cell;
    for (std::size_t i = 1; i < line.size(); ++i) {
        const bool is_escaped = line[i] == '\\' && i + 1 < line.size() && line[i + 1] == '|';
        if (is_escaped) {
            cell += line[++i];
        } else if (line[i] == '|') {
            cells.push_back(without_marks(trimmed(cell)));
            cell.clear();
        } else {
            cell += line[i];
        }
    }
    return cells;
}

std::size_t sum_of(const std::vector<std::size_t>& numbers) { return std::accumulate(numbers.begin(), numbers.end(), std::size_t{0}); }

/// Takes places from the widest column until the table fits.
void narrow(std::vector<std::size_t>& widths) {
    constexpr std::size_t narrowest = 12;
    while (sum_of(widths) + 2 * widths.size() > help_width) {
        const auto widest = std::max_element(widths.begin(), widths.end());
        if (*widest <= narrowest) {
            return;
        }
        --*widest;
    }
}

/// A row, over as many lines as its longest cell takes.
std::string row_text(const std::vector<std::string>& row, const std::vector<std::size_t>& widths) {
    std::vector<std::string> cells;
    std::size_t height = 0;
    for (std::size_t i = 0; i < row.size(); ++i) {
        cells.push_back(wrapped(row[i], 0, widths[i]));
        height = std::max(height, lines_of(cells.back()).size());
    }
    std::string text;
    for (std::size_t at = 0; at < height; ++at) {
        std::string line;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto lines = lines_of(cells[i]);
            const std::string_view part = at < lines.size() ? lines[at] : std::string_view();
            const std::size_t places = display_width(part);
            line += "  " + std::string(part) + std::string(places < widths[i] ? widths[i] - places : 0, ' ');
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

/// Columns as wide as their cells, or as the screen allows.
std::string table_text(const std::vector<std::string_view>& lines) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> widths;
    for (const std::string_view line : lines) {
        if (line.find_first_not_of("|-: ") == std::string_view::npos) {
            continue;   // the rule below the heading
        }
        rows.push_back(cells_of(line));
        widths.resize(std::max(widths.size(), rows.back().size()));
        for (std::size_t i = 0; i < rows.back().size(); ++i) {
            widths[i] = std::max(widths[i], display_width(rows.back()[i]));
        }
    }
    narrow(widths);
    std::string text;
    for (const auto& row : rows) {
        text += row_text(row, widths);
    }
    return text;
}

std::string heading_text(std::string_view line) {
    const std::size_t depth = line.find_first_not_of('#');
    const std::string title = without_marks(trimmed(line.substr(depth)));
    return title + "\n" + repeated(depth == 1 ? "═" : "─", display_width(title)) + "\n";
}

/// How far a list item's text stands in: `- ` or `12. `; 0 for what is no item.
std::size_t item_indent(std::string_view line) {
    const std::size_t start = line.find_first_not_of(' ');
    if (start == std::string_view::npos) {
        return 0;
    }
    const std::string_view rest = line.substr(start);
    if (rest.starts_with("- ")) {
        return start + 2;
    }
    const std::size_t digits = rest.find_first_not_of("0123456789");
    return digits != 0 && digits != std::string_view::npos && rest.substr(digits).starts_with(". ") ? start + digits + 2 : 0;
}

}  // namespace

const std::vector<Topic>& topics() {
    static const std::vector<Topic> all = [] {
        std::vector<Topic> found;
        for (const EmbeddedFile& file : embedded::topics) {
            const std::string_view first = file.text.substr(0, file.text.find('\n'));
            found.push_back({std::string(file.name.substr(0, file.name.rfind('.'))), std::string(trimmed(first.substr(1))), file.text});
        }
        std::sort(found.begin(), found.end(), [](const Topic& a, const Topic& b) { return a.name < b.name; });
        return found;
    }();
    return all;
}

std::string topic_text(std::string_view markdown) {
    std::string text;
    const auto lines = lines_of(markdown);
    bool is_code = false;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view line = lines[i];
        if (line.starts_with("```")) {
            is_code = !is_code;
        } else if (is_code) {
            text += line.empty() ? "\n" : "    " + std::string(line) + "\n";
        } else if (line.starts_with('#')) {
            text += heading_text(line);
        } else if (line.starts_with('|')) {
            std::vector<std::string_view> table;
            for (; i < lines.size() && lines[i].starts_with('|'); ++i) {
                table.push_back(lines[i]);
            }
            --i;
            text += table_text(table);
        } else {
            const std::size_t indent = item_indent(line);
            text += std::string(line.substr(0, indent)) + wrapped(without_marks(line.substr(indent)), indent) + "\n";
        }
    }
    return text;
}

}  // namespace ccgledger
