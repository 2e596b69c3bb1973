#pragma once

#include <string_view>

#include "intake/zip_parts.h"

namespace ccgledger {

/// The vocabularies that workbooks are written in. Names of any other are `other`, so that an extension's element is never
/// taken for one of ours.
enum class XmlSpace {
    none,
    other,
    sheet,
    packaging,
    relationship,
    office,
    table,
    text,
    calc_extension,
    drawing,
    manifest,
    style
};

/// The name of an element, without its prefix.
struct XmlName {
    XmlSpace space = XmlSpace::none;
    std::string_view local;

    friend bool operator==(const XmlName&, const XmlName&) = default;
};

/// The attributes of one element; valid only during the call that brings them.
class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* list) : list_(list) {}

    /// Its value; empty when the element does not have it.
    [[nodiscard]] std::string_view get(XmlSpace space, std::string_view local) const {
        const char* value = value_of(space, local);
        return value == nullptr ? std::string_view{} : std::string_view(value);
    }
    /// An attribute without a prefix.
    [[nodiscard]] std::string_view get(std::string_view local) const { return get(XmlSpace::none, local); }
    [[nodiscard]] bool has(XmlSpace space, std::string_view local) const { return value_of(space, local) != nullptr; }

private:
    [[nodiscard]] const char* value_of(XmlSpace space, std::string_view local) const;

    const char* const* list_;
};

/// What is told of a part while it is read. A handler may throw to stop.
class XmlHandler {
public:
    virtual ~XmlHandler() = default;
    virtual void start(const XmlName& name, const XmlAttributes& attributes) = 0;
    virtual void end(const XmlName& name) = 0;
    /// Text between tags; one text may come in several pieces.
    virtual void text(std::string_view piece) = 0;
};

/// Reads a part from its first tag to its last, in pieces: memory does not grow with the part. Nothing outside the part is
/// ever opened. Throws WorkbookRefusal, V038, when the part is not well-formed XML or declares a document type (which a
/// workbook never does, and which could make entities that unfold without end).
void read_xml(const ZipParts& parts, const ZipPart& part, XmlHandler& handler);

}  // namespace ccgledger
