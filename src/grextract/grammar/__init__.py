"""The grammar of a page: landmarks tell where the header ends, where the body is and where the tail begins."""
