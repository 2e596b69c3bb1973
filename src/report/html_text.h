#pragma once

#include <string>
#include <string_view>

namespace ccgledger {

/// A text as HTML and SVG take it, between tags and within quoted attributes.
[[nodiscard]] std::string escaped_html(std::string_view text);

}  // namespace ccgledger
