#pragma once

#include <string>
#include <string_view>

#include "base/finding.hpp"
#include "base/words.hpp"

// What the HTML outputs share, so that they look alike: one self-contained page that needs no
// network and no script, reads on a screen and prints on A4. A page is made of
//
//   <header class="report"> with <p class="kind">, <h1>, <p class="verdict …"> and <ul
//   class="counts"> <h2> for a file, <section class="form"> for a form: <h3>, <dl class="facts">,
//   <p class="verdict …"> <table class="grid">: ruled, its head repeated on every printed page,
//   td.number flush right
//
// and coloured by the classes error, warning, info and good, which stand beside words that say the
// same, for a page may be printed in black.
namespace jixiao {

// For content and for attribute values between double quotes: escaped, and printable.
[[nodiscard]] std::string html_text(std::string_view text);

// <tag class="class">text</tag>, the text escaped; the attribute is left out when `kind` is "".
[[nodiscard]] std::string html_element(std::string_view tag, std::string_view kind,
                                       std::string_view text);

// The class that goes with a severity.
[[nodiscard]] std::string_view html_class(Severity severity);

// The whole page around `body`, which is HTML already; `style` is added to the style they share.
[[nodiscard]] std::string html_page(std::string_view title, std::string_view body,
                                    Language language, std::string_view style = {});

}  // namespace jixiao
