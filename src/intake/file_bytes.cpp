#include "intake/file_bytes.h"

#include <cerrno>
#include <cstring>
#include <fstream>

#include <fmt/format.h>

#include "intake/csv_reader.h"
#include "values/large_pages.h"

namespace ccgledger {
namespace {

std::string what_it_seems_to_be(std::string_view bytes) {
    if (bytes.starts_with("PK\x03\x04")) {
        return "this is a workbook or another packed file, not CSV";
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
        return "this is an old workbook (.xls), not CSV";
    }
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return "this is UTF-16 text";
    }
    return {};
}

}  // namespace

std::optional<std::string> read_file(const std::filesystem::path& file, Findings& findings) {
    std::error_code error;
    std::string reason;
    if (std::filesystem::is_directory(file, error)) {
        reason = "it is a folder";
    } else {
        std::ifstream in(file, std::ios::binary);
        std::string bytes;
        if (in) {
            in.seekg(0, std::ios::end);
            const auto size = in.tellg();
            in.seekg(0);
            bytes.reserve(size > 0 ? static_cast<std::size_t>(size) : 0);
            prefer_large_pages(bytes.data(), bytes.capacity());
            bytes.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
            in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        }
        if (in) {
            return bytes;
        }
        reason = std::strerror(errno);
    }
    findings.add({.id = "V001", .place = {}, .field = {}, .message = fmt::format("the file cannot be read: {}", reason),
                  .fix = "check the name and the rights"});
    return std::nullopt;
}

bool is_text(std::string_view bytes, Findings& findings) {
    const std::string seems = what_it_seems_to_be(bytes);
    const std::size_t bad = first_bad_byte(bytes);
    if (seems.empty() && bad == std::string_view::npos) {
        return true;
    }
    Finding finding{.id = "V003", .place = {}, .field = {}, .message = seems, .fix = "save it as CSV in UTF-8"};
    if (seems.empty()) {
        finding.place = place_of_byte(bytes, bad);
        finding.message = fmt::format("the byte {:#04x} is not text in UTF-8", static_cast<unsigned char>(bytes[bad]));
    }
    findings.add(std::move(finding));
    return false;
}

std::optional<std::string> read_text_file(const std::filesystem::path& file, Findings& findings) {
    std::optional<std::string> bytes = read_file(file, findings);
    return bytes && is_text(*bytes, findings) ? bytes : std::nullopt;
}

}  // namespace ccgledger
