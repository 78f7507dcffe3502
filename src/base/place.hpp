#pragma once

#include <string>

namespace jixiao {

// Where something stands: the file as the user named it, and within it a line range ("671-702"), a
// cell ("Sheet1!C12"), an XPath, or nothing for the whole file.
struct Place {
  std::string file;
  std::string at;
  friend bool operator==(Place const&, Place const&) = default;
};

}  // namespace jixiao
