#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ccgledger {

/// A page of docs/ that can be read on the screen.
struct Topic {
    std::string name;        ///< `periods`: the file's name
    std::string title;
    std::string_view text;   ///< markdown
};

/// All of them, by name.
[[nodiscard]] const std::vector<Topic>& topics();

/// A page of markdown for a terminal: headings underlined, paragraphs and lists wrapped, tables in columns, code indented, links
/// without their address. Understands what our pages use, and no more.
[[nodiscard]] std::string topic_text(std::string_view markdown);

}  // namespace ccgledger
