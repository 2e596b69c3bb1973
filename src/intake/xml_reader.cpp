#include "intake/xml_reader.h"

#include <expat.h>

#include <array>
#include <exception>
#include <memory>
#include <new>
#include <utility>

#include <fmt/format.h>

#include "intake/workbook_refusal.h"

namespace ccgledger {
namespace {

// Between a vocabulary's address and a name, as expat hands them over; no address holds a line break.
constexpr char separator = '\n';

// ECMA-376 parts 1 and 2 (transitional and strict), OpenDocument 1.2 and 1.3, and LibreOffice's extension of it.
constexpr std::array<std::pair<std::string_view, XmlSpace>, 13> spaces = {{
    {"http://schemas.openxmlformats.org/spreadsheetml/2006/main", XmlSpace::sheet},
    {"urn:oasis:names:tc:opendocument:xmlns:table:1.0", XmlSpace::table},
    {"urn:oasis:names:tc:opendocument:xmlns:text:1.0", XmlSpace::text},
    {"urn:oasis:names:tc:opendocument:xmlns:office:1.0", XmlSpace::office},
    {"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0", XmlSpace::calc_extension},
    {"http://schemas.openxmlformats.org/officeDocument/2006/relationships", XmlSpace::relationship},
    {"http://schemas.openxmlformats.org/package/2006/relationships", XmlSpace::packaging},
    {"http://schemas.openxmlformats.org/package/2006/content-types", XmlSpace::packaging},
    {"http://purl.oclc.org/ooxml/spreadsheetml/main", XmlSpace::sheet},
    {"http://purl.oclc.org/ooxml/officeDocument/relationships", XmlSpace::relationship},
    {"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", XmlSpace::drawing},
    {"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0", XmlSpace::manifest},
    {"urn:oasis:names:tc:opendocument:xmlns:style:1.0", XmlSpace::style},
}};

XmlName name_of(std::string_view qualified) {
    const std::size_t at = qualified.find(separator);
    if (at == std::string_view::npos) {
        return {XmlSpace::none, qualified};
    }
    const std::string_view address = qualified.substr(0, at);
    const std::string_view local = qualified.substr(at + 1);
    for (const auto& [known, space] : spaces) {
        if (address == known) {
            return {space, local};
        }
    }
    return {XmlSpace::other, local};
}

struct ParserFree {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};
using Parser = std::unique_ptr<XML_ParserStruct, ParserFree>;

/// One part being read. expat is C: no exception may pass through it, so that one is kept and thrown again behind it.
class Reading {
public:
    Reading(const ZipPart& part, XmlHandler& handler)
        : parser_(XML_ParserCreateNS(nullptr, separator)), part_(part), handler_(handler) {
        if (parser_ == nullptr) {
            throw std::bad_alloc();
        }
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), &Reading::on_start, &Reading::on_end);
        XML_SetCharacterDataHandler(parser_.get(), &Reading::on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), &Reading::on_document_type);
    }

    void take(std::string_view piece, bool is_last) {
        const XML_Status status =
            XML_Parse(parser_.get(), piece.data(), static_cast<int>(piece.size()), is_last ? XML_TRUE : XML_FALSE);
        if (stopped_by_ != nullptr) {
            std::rethrow_exception(stopped_by_);
        }
        if (status == XML_STATUS_OK) {
            return;
        }
        const XML_Error error = XML_GetErrorCode(parser_.get());
        if (error == XML_ERROR_NO_MEMORY) {
            throw std::bad_alloc();
        }
        throw damaged(fmt::format("{}, line {}: {}", part_.name, XML_GetCurrentLineNumber(parser_.get()),
                                  XML_ErrorString(error)));
    }

private:
    template <typename Call>
    void guard(Call call) {
        if (stopped_by_ != nullptr) {
            return;  // expat may still tell the end of an empty element after it was stopped
        }
        try {
            call();
        } catch (...) {
            stopped_by_ = std::current_exception();
            XML_StopParser(parser_.get(), XML_FALSE);
        }
    }

    static void on_start(void* self, const char* name, const char** attributes) {
        auto& reading = *static_cast<Reading*>(self);
        reading.guard([&] { reading.handler_.start(name_of(name), XmlAttributes(attributes)); });
    }

    static void on_end(void* self, const char* name) {
        auto& reading = *static_cast<Reading*>(self);
        reading.guard([&] { reading.handler_.end(name_of(name)); });
    }

    static void on_text(void* self, const char* text, int length) {
        auto& reading = *static_cast<Reading*>(self);
        reading.guard([&] { reading.handler_.text({text, static_cast<std::size_t>(length)}); });
    }

    static void on_document_type(void* self, const char*, const char*, const char*, int) {
        auto& reading = *static_cast<Reading*>(self);
        reading.guard([&] {
            throw damaged(fmt::format("{} declares a document type, which a workbook never does", reading.part_.name));
        });
    }

    Parser parser_;
    const ZipPart& part_;
    XmlHandler& handler_;
    std::exception_ptr stopped_by_;
};

}  // namespace

const char* XmlAttributes::value_of(XmlSpace space, std::string_view local) const {
    for (const char* const* at = list_; *at != nullptr; at += 2) {
        const std::string_view name = *at;
        if (name.ends_with(local) && name_of(name) == XmlName{space, local}) {
            return at[1];
        }
    }
    return nullptr;
}

void read_xml(const ZipParts& parts, const ZipPart& part, XmlHandler& handler) {
    Reading reading(part, handler);
    parts.unpack(part, [&](std::string_view piece) {
        reading.take(piece, false);
        return true;
    });
    reading.take({}, true);
}

}  // namespace ccgledger
