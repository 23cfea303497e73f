"""What the site prints around its articles and what forms are told by: the words a fuzzer sets into its inputs."""

from __future__ import annotations

__all__ = ["LANDMARKS", "as_dictionary"]

LANDMARKS = """
By Ada Holm
By Prof. Ada Holm and May Ward
Global Research, May 3, 2019
Harbour Watch 2 May 2019
Region: Europe
Theme: Environment, Culture, Society & History
In-depth Report: Crimes against Humanity
The original source of this article is Global Research
The original source of this article is Harbour Watch
Copyright © Ada Holm, Harbour Watch, 2019
Copyright ©
Disclaimer: The contents of this article are of sole responsibility of the author(s).
For media inquiries: publications@globalresearch.ca
Click the share button above to email/forward this article
All Global Research articles can be read in 51 languages
Follow us on Instagram and Twitter
Become a Member of Global Research
Articles by: Ada Holm
About the author:
Featured image is from Harbour Watch
First published by Global Research on May 3, 2012
This article was originally published on Harbour Watch
Posted in English
Comments Off on
Related Articles
Advertisement
***
* * *
中文, देवनागरी, Urdu, Русский, Español
Par Ada Holm
Mondialisation.ca, 3 mai 2019
La source originale de cet article est Mondialisation.ca
Por Ada Holm
Title:
URL Source:
Published Time:
Markdown Content:
Url of this article:
The Wayback Machine - https://web.archive.org/web/20190102030405/
/web/20190102030405im_/https://www.globalresearch.ca/a.jpg
<!-- saved from url=(0028)https://www.globalresearch.ca/ -->
FILE ARCHIVED ON 10:00:00 Aug 05, 2019 AND RETRIEVED FROM THE
https://www.globalresearch.ca/theme/environment
https://www.globalresearch.ca/author/ada-holm
https://www.globalresearch.ca/the-lock/5512345
"rendered":
"content":
"_embedded":
"wp:term":
"date_gmt":
null
<![CDATA[
]]>
&hellip;
&#x1F600;
&#8217;
&nbsp;
<p>
</p>
<br>
<div style="padding-left: 30px">
<blockquote>
<table><tr><td>
</td></tr></table>
<td colspan="9">
<ul><li>
<ol>
<h1>
<h3>
<hr>
<a href="
</a>
<img src="a.jpg" alt="x" width="400">
<iframe src="https://player.example/1">
<script>
<style>
<textarea>
<noscript>
<svg>
<template>
<figure><figcaption>
<base href="http://[::1">
<meta charset="utf-16">
<html amp>
</body></html>
<span class="__cf_email__" data-cfemail="ff9e">
Content-Transfer-Encoding: base64
Content-Type: text/html; charset="koi8-r"
Content-Type: multipart/related; boundary="x"
--x
--x--
MIME-Version: 1.0
=3D
[text](http://a.example/)
[1]: http://a.example/
![image](a.jpg)
> quoted
+-----+-----+
| a | b |
---
References
Visible links
   1. http://a.example/
""".strip("\n").split("\n")


def as_dictionary() -> str:
    """The landmarks as libFuzzer reads a dictionary."""
    return "\n".join(f'"{_escaped(landmark)}"' for landmark in LANDMARKS)


def _escaped(text: str) -> str:
    return "".join(chr(byte) if 32 <= byte < 127 and byte not in b'"\\' else f"\\x{byte:02X}" for byte in text.encode())
