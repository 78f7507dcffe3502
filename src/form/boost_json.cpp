// Boost.JSON, which Debian ships as headers and as a library to link: compiled here once from the
// headers, for what reads JSON.
#include <boost/json/src.hpp>
