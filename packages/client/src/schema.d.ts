// Generated from docs/openapi.json: npm run openapi
export interface paths {
    "/hooks/{carrier}/{secret}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where a carrier posts its messages. The answer is the one that carrier expects. */
        post: operations["receiveHook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/track/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a parcel is. The same answer for unknown numbers and those of others. */
        get: operations["track"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/track": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where up to 40 parcels are. */
        post: operations["trackMany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/card/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A parcel in a few words: state, whose turn, until when. What the widget shows. */
        get: operations["card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/carriers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The carriers, marketplaces and aggregators we read. */
        get: operations["listCarriers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/carriers/detect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose number this may be, most likely first, with the reason for each. */
        get: operations["detectCarriers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom to contact, through which channel, with what proof, and until when. */
        get: operations["guide"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of rules: source, day of the last check, confidence. */
        get: operations["listPolicies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide/chat-texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Texts for Ozon chat in three languages, for each situation. */
        get: operations["listChatTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guide/chat-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Marks what Ozon’s communication rules forbid. Nothing of the text is kept. */
        post: operations["checkChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/statuses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every code of every carrier: step, status, who has to act, in three languages. */
        get: operations["listStatuses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/help/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles of the help center, the best first. */
        get: operations["searchHelp"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This document. */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The seller’s tickets, latest change first. */
        get: operations["listTickets"];
        put?: never;
        /** Opens a ticket about a parcel. With Idempotency-Key, once. */
        post: operations["openTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A ticket with its public conversation. Never an internal note. */
        get: operations["getTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a photo (multipart field `photo`); its metadata is removed. */
        post: operations["addEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/evidence/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A photo, by a signed link out of a ticket. */
        get: operations["getEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/deadlines.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deadlines of a ticket as a calendar file. */
        get: operations["ticketCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A WebSocket with new messages. The token goes into the query. */
        get: operations["watchTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a public message. With Idempotency-Key, once. */
        post: operations["writeMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The internal notes, for the seller’s people only. */
        get: operations["listNotes"];
        put?: never;
        /** Writes an internal note. */
        post: operations["writeNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/resolve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a ticket with an outcome. A message opens it again. */
        post: operations["resolveTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a ticket for good. */
        post: operations["closeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a ticket to one of the seller’s people, or to nobody. */
        post: operations["assignTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves everything of this ticket into another one of the same seller. */
        post: operations["mergeTicket"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The claim to the carrier about a ticket’s parcel, in Russian. */
        get: operations["getClaim"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tickets/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what with a ticket, for the seller’s people only. */
        get: operations["ticketHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Texts the seller answers with often. */
        get: operations["listCanned"];
        put?: never;
        /** Keeps a text; {number}, {track}, {carrier}, {status}, {date} are filled in. */
        post: operations["saveCanned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/canned-answers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a text. */
        delete: operations["deleteCanned"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Returns as Ozon reports them, with the dates of storage and disposal. */
        get: operations["listReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The error index of FBS and rFBS, and how far the next zone is. */
        get: operations["getOzonRating"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/postings/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What Ozon said of a posting last, and what it offers to do with it. */
        get: operations["getOzonPosting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/tracking-numbers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends the tracking numbers of postings to Ozon. Idempotent. */
        post: operations["setOzonTrackingNumbers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reports to Ozon that postings are on their way, in the last mile, or delivered. */
        post: operations["moveOzonPostings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/postings/{number}/cutoff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Names the day a posting will be handed over, where Ozon asks for it. */
        post: operations["setOzonCutoff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/cancellations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Buyers' open requests to cancel, the first to be approved by itself first. */
        get: operations["listOzonCancellations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/cancellations/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Cancels the order; the buyer gets the money back. */
        post: operations["approveOzonCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/cancellations/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuses the request; the order goes on. */
        post: operations["rejectOzonCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far each account was read, what its key may do and when it ends, its notifications. */
        get: operations["listOzonAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All returns as a CSV file. */
        get: operations["exportReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All returns as a workbook. */
        get: operations["exportReturnsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/rfbs-export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All requests to return what an rFBS seller sent, as CSV. */
        get: operations["exportRfbsReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/returns/rfbs-export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same requests as a workbook. */
        get: operations["exportRfbsReturnsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/rfbs-returns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Requests to return what an rFBS seller sent. */
        get: operations["listRfbsReturns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/rfbs-returns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One request, and what Ozon offers to decide. */
        get: operations["getRfbsReturn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/rfbs-returns/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends Ozon one of the actions it offers for the request. It goes there once. */
        post: operations["decideRfbsReturn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/rating/errors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The postings that count in the error index, and their cost. */
        get: operations["listOzonRatingErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ozon/postings/{number}/dispute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens a dispute about a posting that was handed over and not scanned, where Ozon offers it. */
        post: operations["openOzonDispute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The carriers that are connected, without any secret. */
        get: operations["listConnections"];
        put?: never;
        /** Connects a carrier. The address for its webhook is in this answer only. */
        post: operations["openConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One connection, without any secret. */
        get: operations["getConnection"];
        put?: never;
        post?: never;
        /** Ends a connection: its address answers 404, its keys are forgotten. */
        delete: operations["revokeConnection"];
        options?: never;
        head?: never;
        /** Gives or takes away the keys a carrier is asked with, or signs with. */
        patch: operations["changeConnection"];
        trace?: never;
    };
    "/api/v1/connections/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new address for the webhook, in this answer only; the old one ends within a minute. */
        post: operations["rotateConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Proves the way of a message, and the keys by a call with them. */
        post: operations["testConnection"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accepted messages that could not be worked on, newest first. */
        get: operations["listConnectionFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/connections/{id}/failures/{message}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Works on such a message again. */
        post: operations["replayConnectionMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parcels of the seller, a page at a time. */
        get: operations["listShipments"];
        put?: never;
        /** Adds up to 100 parcels by number. One that is here stays one. */
        post: operations["addShipments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a CSV file, whole. */
        get: operations["exportShipments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same list as a workbook, whole. */
        get: operations["exportShipmentsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Archives, brings back or re-assigns up to 500 parcels. */
        post: operations["actOnShipments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everything about one parcel. */
        get: operations["getShipment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Names another carrier, corrects numbers, archives or brings back. */
        patch: operations["changeShipment"];
        trace?: never;
    };
    "/api/v1/shipments/{id}/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Texts to send about a parcel, filled with what is known of it. */
        get: operations["listParcelTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipment-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The views you saved of the parcel list. */
        get: operations["listViews"];
        put?: never;
        /** Gives filters a name. */
        post: operations["saveView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shipment-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Changes name and filters of a view. */
        put: operations["renewView"];
        post?: never;
        /** Removes a view. The parcels stay. */
        delete: operations["deleteView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/today": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What to act on today, by deadline and by what it is worth. */
        get: operations["today"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All parcels something is wrong with, a page at a time. */
        get: operations["listProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leaves a parcel out of today for some days. */
        post: operations["snoozeProblem"];
        /** Takes a parcel back into today. */
        delete: operations["unsnoozeProblem"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All problems as a CSV file. */
        get: operations["exportProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/problems/export.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All problems as a workbook. */
        get: operations["exportProblemsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last files, newest first. */
        get: operations["listImports"];
        put?: never;
        /** Takes an .xlsx or CSV file as the body, up to 50,000 rows, and says what it found. Adds nothing yet. */
        post: operations["uploadImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far an import is, and what was found in its file. */
        get: operations["getImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/columns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says what the columns mean, and checks the file again. */
        put: operations["chooseImportColumns"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds the rows that can be taken, by and by. */
        post: operations["startImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stops it. What was added stays. */
        post: operations["cancelImport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/errors.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The rows that were not taken, with the reason, to send again. */
        get: operations["importErrors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/imports/{id}/errors.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The same rows as a workbook, to send again. */
        get: operations["importErrorsXlsx"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Deliveries, problems and answers of a period; the last 30 days unless asked. */
        get: operations["getReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/seller": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shop’s name, language and time zone. */
        get: operations["getSeller"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes what is named of the shop’s name, language and time zone. */
        patch: operations["changeSeller"];
        trace?: never;
    };
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who did what in the shop, latest first. */
        get: operations["readAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Webhook endpoints of the seller’s own systems. */
        get: operations["listEndpoints"];
        put?: never;
        /** Adds an endpoint that receives signed webhooks. */
        post: operations["createEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One endpoint. */
        get: operations["getEndpoint"];
        put?: never;
        post?: never;
        /** Removes an endpoint with the log of its deliveries. */
        delete: operations["deleteEndpoint"];
        options?: never;
        head?: never;
        /** Changes address or kinds of news, or switches it on or off. */
        patch: operations["changeEndpoint"];
        trace?: never;
    };
    "/api/v1/endpoints/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes a new secret; for a day the old one signs as well. */
        post: operations["rotateSecret"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a test message now, and says what was answered. */
        post: operations["testEndpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent there in the last 30 days, newest first. */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{id}/deliveries/{delivery}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends one message again, with the same id. */
        post: operations["replayDelivery"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/endpoints/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends everything again that failed since then. */
        post: operations["replayFailed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/failures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accepted messages that could not be worked on, newest first. */
        get: operations["listInboxFailures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/inbox/{id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Works on a kept failure again. */
        post: operations["replayInboxMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/shop-pages/{slug}/block": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turns a shop’s own page off, which its owner cannot undo, or on again. */
        post: operations["blockShopPage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-in/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs a person in; the session is in the cookie of the answer. */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of the cookie. */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has signed in, and which shops they work for. */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who works for the shop, longest first. */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Removes a member with the API keys they made, or lets oneself go. One owner always stays. */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /** Gives a member another role. One owner always stays. */
        patch: operations["changeRole"];
        trace?: never;
    };
    "/api/auth/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations that can still be accepted. */
        get: operations["listInvitations"];
        put?: never;
        /** Sends an invitation by e-mail, in the place of one sent before. */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/invitations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes an invitation back. */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The API keys of the shop, newest first. */
        get: operations["listKeys"];
        put?: never;
        /** Makes an API key. It is shown in this answer only. */
        post: operations["createKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/auth/keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes an API key; it is refused from the next request on. */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the Worker answers. It asks nothing else. */
        get: operations["alive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether it can do its work: the database answers and has its migrations, the key is right, queues are bound. */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the Worker answers, reaches its database, and has the key it was written with. */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The figures of the installation, as text of Prometheus. */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    "shipment.status_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A parcel has another status.
         * @description Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.
         */
        post: operations["onShipmentStatusChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipment.problem_raised": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Something is wrong with a parcel.
         * @description Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.
         */
        post: operations["onShipmentProblemRaised"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "shipment.problem_cleared": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A parcel got on: the problem is over.
         * @description Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.
         */
        post: operations["onShipmentProblemCleared"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ticket.opened": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A ticket was opened.
         * @description Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.
         */
        post: operations["onTicketOpened"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ticket.message_added": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Buyer or seller wrote in a ticket. Internal notes are never sent.
         * @description Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.
         */
        post: operations["onTicketMessageAdded"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "ticket.state_changed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A ticket waits for somebody else, or has ended.
         * @description Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.
         */
        post: operations["onTicketStateChanged"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.failing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A carrier no longer answers, or refuses the credentials.
         * @description Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.
         */
        post: operations["onConnectionFailing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.recovered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * It answers again.
         * @description Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.
         */
        post: operations["onConnectionRecovered"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.key_ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A key ends: told 14 days before, 3 days before and on the last day.
         * @description Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.
         */
        post: operations["onConnectionKeyEnding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "connection.pushes_failing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ozon finds our address slow or silent, or has stopped sending to it.
         * @description Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.
         */
        post: operations["onConnectionPushesFailing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "endpoint.disabled": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * One of the endpoints was switched off; the other endpoints receive this.
         * @description Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.
         */
        post: operations["onEndpointDisabled"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "endpoint.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A test, when the seller asks for one. It is not tried again.
         * @description Signed as Standard Webhooks says. At least once: what comes again has the same `webhook-id` and the same bytes.
         */
        post: operations["onEndpointTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        Problem: {
            /** @description Address of the page that explains this problem. */
            type: string;
            title: string;
            status: number;
            detail?: string;
            /** @description Id of the request; quote it when reporting. */
            instance: string;
            errors?: {
                pointer: string;
                message: string;
            }[];
            retryAfterSeconds?: number;
        };
        TrackingEvent: {
            /**
             * Format: date-time
             * @description When it happened, as the carrier states it.
             */
            occurredAt: string;
            /** @description Wall clock at the place, when the carrier named no time zone; show this then. */
            localTime: string | null;
            /**
             * Format: date-time
             * @description RFC 3339, UTC, e.g. 2026-11-02T09:30:00.000Z
             */
            receivedAt: string;
            /** @description null: the event moves no status, or its code is not in our tables. */
            status: ("pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired") | null;
            subStatus: ("carrier_damaged" | "carrier_lost" | "carrier_delayed" | "carrier_misrouted" | "consignee_absent" | "consignee_refused" | "consignee_pickup_missed" | "address_invalid" | "customs_hold" | "customs_documents_required" | "customs_released" | "held_for_payment" | "weather" | "seller_not_handed_over" | "seller_wrong_channel" | "ozon_not_accepted_at_sorting" | "presumed_delivered") | null;
            /** @description What happened, in one word. null: a code we do not know, shown as it came. */
            step: ("not_found" | "registered" | "preparing" | "documents_awaited" | "ready_to_ship" | "courier_called" | "sent_by_seller" | "accepted" | "moving" | "departed" | "arrived" | "sorted" | "handed_over" | "left_origin_country" | "arrived_in_destination_country" | "customs_processing" | "customs_released" | "on_way_to_destination_city" | "arrived_in_destination_city" | "on_way_to_pickup_point" | "awaiting_courier" | "last_mile" | "redirected" | "stored" | "presumed_delivered" | "out_for_delivery" | "courier_arrived" | "ready_for_pickup" | "in_locker" | "storage_ending" | "storage_extended" | "notice_sent" | "attempt_failed" | "recipient_absent" | "recipient_refused" | "address_problem" | "delivery_postponed" | "locker_unavailable" | "awaiting_payment_on_delivery" | "delivered" | "picked_up" | "partly_delivered" | "problem" | "dispute" | "delayed" | "damaged" | "lost" | "misrouted" | "bad_weather" | "wrong_address" | "address_being_clarified" | "refused" | "customs_hold" | "customs_documents_required" | "customs_payment_required" | "payment_required" | "storage_expired" | "not_handed_over" | "not_accepted_at_sorting" | "acceptance_refused" | "seized" | "destroyed" | "return_started" | "return_refused_by_recipient" | "return_pickup_missed" | "return_address_invalid" | "return_recipient_absent" | "return_by_customs" | "return_damaged" | "return_moving" | "return_ready_for_pickup" | "returned" | "cancelled" | "no_updates" | "update_announced" | "eta_stated" | "eta_changed" | "ship_by_changed" | "delivery_agreed" | "delivery_changed" | "document_ready" | "order_updated" | "courier_changed" | "waybill_assigned" | "numbers_linked" | "transport_notice" | "piece_delivered" | "added_by_seller" | "carrier_declared") | null;
            place: string | null;
            /** @description The carrier's own words; null where the carrier did not answer itself. */
            text: string | null;
            rawCode: string | null;
            /** @description The source and how it reached us, e.g. `cdek:push`. */
            source: string;
            /** @enum {string} */
            confidence: "carrier_reported" | "ozon_reported" | "seller_reported" | "inferred";
            carrier: string;
            leg: "return" | null;
            /** @description The promised dates, where this event states them. */
            eta?: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, e.g. 2026-11-02T09:30:00.000Z
                 */
                begin: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, e.g. 2026-11-02T09:30:00.000Z
                 */
                end: string;
            };
            /** @description Set on the event in which one carrier hands over to another. */
            handover: {
                from: string;
                to: string;
            } | null;
        };
        Shipment: {
            carrier: string;
            number: string;
            /**
             * @description How sure it is that this is the parcel of the number asked for: `polled` is the answer of Ozon or the carrier, `signed` a push it signed, `linked` a number they tie to one of theirs, `pushed` an unsigned push, `relayed` and `typed` are the word of a seller. The surest is first.
             * @enum {string}
             */
            proof: "typed" | "relayed" | "pushed" | "linked" | "signed" | "polled";
            scheme: ("FBO" | "FBS" | "rFBS" | "FBP") | null;
            integrationType: ("ozon" | "aggregator" | "non_integrated" | "3pl_tracking" | "hybrid" | "hybrid_aggregator" | "hybrid_non_integrated" | "hybrid_3pl_tracking" | "click_and_collect" | "FBP") | null;
            /** @enum {string} */
            status: "pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired";
            subStatus: ("carrier_damaged" | "carrier_lost" | "carrier_delayed" | "carrier_misrouted" | "consignee_absent" | "consignee_refused" | "consignee_pickup_missed" | "address_invalid" | "customs_hold" | "customs_documents_required" | "customs_released" | "held_for_payment" | "weather" | "seller_not_handed_over" | "seller_wrong_channel" | "ozon_not_accepted_at_sorting" | "presumed_delivered") | null;
            step: ("not_found" | "registered" | "preparing" | "documents_awaited" | "ready_to_ship" | "courier_called" | "sent_by_seller" | "accepted" | "moving" | "departed" | "arrived" | "sorted" | "handed_over" | "left_origin_country" | "arrived_in_destination_country" | "customs_processing" | "customs_released" | "on_way_to_destination_city" | "arrived_in_destination_city" | "on_way_to_pickup_point" | "awaiting_courier" | "last_mile" | "redirected" | "stored" | "presumed_delivered" | "out_for_delivery" | "courier_arrived" | "ready_for_pickup" | "in_locker" | "storage_ending" | "storage_extended" | "notice_sent" | "attempt_failed" | "recipient_absent" | "recipient_refused" | "address_problem" | "delivery_postponed" | "locker_unavailable" | "awaiting_payment_on_delivery" | "delivered" | "picked_up" | "partly_delivered" | "problem" | "dispute" | "delayed" | "damaged" | "lost" | "misrouted" | "bad_weather" | "wrong_address" | "address_being_clarified" | "refused" | "customs_hold" | "customs_documents_required" | "customs_payment_required" | "payment_required" | "storage_expired" | "not_handed_over" | "not_accepted_at_sorting" | "acceptance_refused" | "seized" | "destroyed" | "return_started" | "return_refused_by_recipient" | "return_pickup_missed" | "return_address_invalid" | "return_recipient_absent" | "return_by_customs" | "return_damaged" | "return_moving" | "return_ready_for_pickup" | "returned" | "cancelled" | "no_updates" | "update_announced" | "eta_stated" | "eta_changed" | "ship_by_changed" | "delivery_agreed" | "delivery_changed" | "document_ready" | "order_updated" | "courier_changed" | "waybill_assigned" | "numbers_linked" | "transport_notice" | "piece_delivered" | "added_by_seller" | "carrier_declared") | null;
            statusSince: string | null;
            /**
             * @description Whose turn it is, as far as anybody may know who reads this.
             * @enum {string}
             */
            actionRequiredBy: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
            /**
             * @description What is the matter with the parcel.
             * @enum {string}
             */
            case: "not_found" | "untrackable_number" | "awaiting_handover" | "handover_overdue" | "documents_due" | "never_scanned" | "not_accepted_at_sorting" | "acceptance_refused" | "moving_on_time" | "moving_late" | "not_moving" | "carrier_trouble" | "source_silent" | "wrong_channel" | "customs_in_progress" | "customs_documents_due" | "customs_payment_due" | "customs_refused" | "payment_due" | "address_unclear" | "out_for_delivery" | "attempt_failed" | "waiting_at_point" | "pickup_expiring" | "lost" | "damaged_on_the_way" | "recipient_refused" | "storage_expired" | "coming_back" | "return_not_moving" | "return_at_point_free" | "return_at_point_paid" | "return_disposal_near" | "returned" | "presumed_delivered" | "delivered" | "delivered_disputed" | "cancelled_before_handover" | "cancelled_after_handover" | "cancellation_requested" | "damaged_at_counter" | "damaged_later" | "address_change_before" | "address_change_on_the_way" | "no_notice_yet" | "delivered_not_received" | "wrong_item" | "return_wanted" | "return_missing" | "compensation_missing" | "cancel_wanted" | "contact_seller" | "contact_ozon" | "chat_unavailable";
            /** @description The buyer’s first step, a step id of /api/v1/guide. */
            nextStep: string;
            eta: {
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, e.g. 2026-11-02T09:30:00.000Z
                 */
                begin: string;
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, e.g. 2026-11-02T09:30:00.000Z
                 */
                end: string;
            } | null;
            pickupUntil: string | null;
            stale: {
                /** @enum {string} */
                reason: "no_first_scan" | "no_movement" | "past_eta" | "pickup_expiring" | "customs_hold" | "source_silent" | "delivered_disputed";
                /**
                 * Format: date-time
                 * @description RFC 3339, UTC, e.g. 2026-11-02T09:30:00.000Z
                 */
                since: string;
            } | null;
            lastEventAt: string | null;
            /**
             * Format: date-time
             * @description When any of its sources last answered or pushed.
             */
            checkedAt: string;
            events: components["schemas"]["TrackingEvent"][];
            links: {
                carrier: string | null;
            };
        };
        Candidate: {
            carrier: string;
            format: string;
            /** @enum {string} */
            reason: "check_digit_right" | "check_digit_wrong" | "shape_own" | "shape_shared";
            checksum: {
                /** @enum {string} */
                state: "right" | "wrong" | "not_checkable";
                expected?: string;
            };
            links: {
                carrier: string | null;
            };
        };
        TrackAnswer: {
            number: string;
            /** @description Empty for a number that is not here. */
            shipments: components["schemas"]["Shipment"][];
            candidates: components["schemas"]["Candidate"][];
            /** @description The courier inside China whose numbers look like this one: it ends at a warehouse in China, and Ozon needs the international number. null: it looks like none of theirs. */
            chineseCourier: ("sf" | "zto" | "yto" | "jt" | "jd" | "cainiao") | null;
        };
        TrackAnswers: {
            results: components["schemas"]["TrackAnswer"][];
        };
        TrackRequest: {
            numbers: string[];
        };
        Card: {
            number: string;
            /** @enum {string} */
            lang: "ru" | "zh" | "en";
            /** @description false: the number is not here, or not yet. */
            isKnown: boolean;
            /** @enum {string} */
            status: "pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired";
            /** @description Its name in that language. */
            carrier: string | null;
            /** @description The state, with the date that matters. */
            sentence: string;
            /** @description Who acts now, addressed to the buyer; null: the number is not here. */
            turn: {
                /** @enum {string} */
                party: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
                text: string;
            } | null;
            /** @description What the matter is and what to do, in a sentence. */
            action: string | null;
            /** @description Until when; null: there is nothing to wait for or to miss. */
            until: {
                at: string | null;
                text: string;
            } | null;
            checkedAt: string | null;
            /**
             * Format: uri
             * @description The page of the number, for people.
             */
            url: string;
        };
        Carrier: {
            id: string;
            /** @enum {string} */
            kind: "marketplace" | "carrier" | "aggregator";
            name: {
                ru: string;
                zh: string;
                en: string;
            };
            formats: {
                name: string;
                pattern: string;
                checksum: boolean;
            }[];
            /** @description Whether we read its pushes, or the answers it gives when asked. */
            receives: ("push" | "answer") | null;
            trackingUrl: string | null;
            docs: string;
            verifiedOn: string;
        };
        Until: {
            /** @description The instant; null: the clock starts with an event we do not know. */
            at: string | null;
            /** @description The term or the date, in words. */
            text: string;
            /** @description The rule of /api/v1/guide/policies; null: the carrier or Ozon states the date. */
            rule: string | null;
            /** @description Set when there is no deadline: why; `text` says it in a sentence. */
            because: ("settled" | "moving" | "ozon_publishes_none" | "carrier_publishes_none" | "shown_by_ozon" | "named_in_notice" | "contract" | "the_sooner_the_better") | null;
        };
        Policy: {
            id: string;
            text: string;
            /** @enum {string} */
            confidence: "A" | "B" | "C" | "D";
            /** Format: uri */
            source: string;
            checkedOn: string;
        };
        GuideWay: {
            label: string;
            clicks: string;
            checkedOn: string;
        } | {
            label: string;
            /**
             * Format: uri
             * @description https, tel or mailto.
             */
            url: string;
            checkedOn: string;
        };
        ReadyText: {
            /**
             * @description The language of the reader of the text.
             * @enum {string}
             */
            lang: "ru" | "zh" | "en";
            /** @description Filled with what is known; the rest stays as {number} … */
            text: string;
            /** @description The same in the language asked for; null: it is that language. */
            translation: string | null;
        };
        GuideStep: {
            id: string;
            /** @enum {string} */
            whom: "self" | "ozon_support" | "ozon_seller_support" | "seller" | "buyer" | "carrier" | "pickup_point";
            /** @enum {string} */
            channel: "ozon_app" | "ozon_chat" | "seller_portal" | "seller_api" | "carrier_site" | "carrier_claim" | "in_person" | "this_site";
            title: string;
            how: string;
            evidence: {
                id: string;
                text: string;
            }[];
            earliest: string | null;
            /** @description The instant from which the step can be taken; null: now, or not known. */
            earliestAt: string | null;
            until: components["schemas"]["Until"];
            latest: {
                policy: string;
                /** @description The instant, where `since` says when the clock began. */
                at: string | null;
                text: string;
            } | null;
            ifNobodyActs: string | null;
            policies: components["schemas"]["Policy"][];
            contacts: {
                label: string;
                /** Format: uri */
                url: string;
                checkedOn: string;
            }[];
            /** @description How to reach the addressee. */
            ways: components["schemas"]["GuideWay"][];
            /** @description What to do when that way is shut or nobody answers; empty for steps taken alone. */
            ifShut: string;
            readyText: components["schemas"]["ReadyText"] | null;
        };
        GuideAnswer: {
            /** @enum {string} */
            role: "buyer" | "seller";
            /** @enum {string} */
            issue: "where_is_it" | "late" | "lost" | "damaged" | "wrong_address" | "no_pickup_notice" | "delivered_not_received" | "wrong_item" | "return" | "return_missing" | "wrong_channel" | "compensation_missing" | "customs" | "attempt_failed" | "cancel" | "not_accepted" | "untrackable" | "contact_seller" | "contact_ozon" | "chat_unavailable";
            /**
             * @description What is the matter with the parcel.
             * @enum {string}
             */
            case: "not_found" | "untrackable_number" | "awaiting_handover" | "handover_overdue" | "documents_due" | "never_scanned" | "not_accepted_at_sorting" | "acceptance_refused" | "moving_on_time" | "moving_late" | "not_moving" | "carrier_trouble" | "source_silent" | "wrong_channel" | "customs_in_progress" | "customs_documents_due" | "customs_payment_due" | "customs_refused" | "payment_due" | "address_unclear" | "out_for_delivery" | "attempt_failed" | "waiting_at_point" | "pickup_expiring" | "lost" | "damaged_on_the_way" | "recipient_refused" | "storage_expired" | "coming_back" | "return_not_moving" | "return_at_point_free" | "return_at_point_paid" | "return_disposal_near" | "returned" | "presumed_delivered" | "delivered" | "delivered_disputed" | "cancelled_before_handover" | "cancelled_after_handover" | "cancellation_requested" | "damaged_at_counter" | "damaged_later" | "address_change_before" | "address_change_on_the_way" | "no_notice_yet" | "delivered_not_received" | "wrong_item" | "return_wanted" | "return_missing" | "compensation_missing" | "cancel_wanted" | "contact_seller" | "contact_ozon" | "chat_unavailable";
            /** @description The case in a sentence, addressed to `role`. */
            sentence: string;
            until: components["schemas"]["Until"];
            ifNobodyActs: string | null;
            /**
             * @description Whose turn it is now.
             * @enum {string}
             */
            turn: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
            /**
             * @description Who answers for the delivery, out of scheme and integration type.
             * @enum {string}
             */
            handler: "ozon" | "partner" | "own_carrier" | "fbp" | "unknown";
            /** @description In order: each next one is for when the one before did not help. */
            steps: components["schemas"]["GuideStep"][];
        };
        ChatTexts: {
            texts: {
                id: string;
                /** @enum {string} */
                by: "buyer" | "seller";
                /** @enum {string} */
                to: "self" | "ozon_support" | "ozon_seller_support" | "seller" | "buyer" | "carrier" | "pickup_point";
                /** @enum {string} */
                issue: "where_is_it" | "late" | "lost" | "damaged" | "wrong_address" | "no_pickup_notice" | "delivered_not_received" | "wrong_item" | "return" | "return_missing" | "wrong_channel" | "compensation_missing" | "customs" | "attempt_failed" | "cancel" | "not_accepted" | "untrackable" | "contact_seller" | "contact_ozon" | "chat_unavailable";
                /** @description Steps of /api/v1/guide it is the text for. */
                steps: string[];
                /** @description Holds {number} {track} {carrier} {status} {date} where they belong. */
                text: {
                    ru: string;
                    zh: string;
                    en: string;
                };
            }[];
        };
        ChatCheck: {
            findings: {
                /** @enum {string} */
                kind: "link" | "phone" | "email" | "messenger" | "cancel" | "promise" | "blame" | "personal" | "offsite";
                /** @description The words it was found by, as they were written. */
                text: string;
            }[];
            rule: components["schemas"]["Policy"];
        };
        CheckChat: {
            text: string;
        };
        DictionaryWords: {
            ru: string;
            zh: string;
            en: string;
        };
        StatusDictionary: {
            version: string;
            /** @constant */
            license: "MIT";
            statuses: {
                /** @enum {string} */
                id: "pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired";
                isTerminal: boolean;
                words: components["schemas"]["DictionaryWords"];
            }[];
            subStatuses: {
                /** @enum {string} */
                id: "carrier_damaged" | "carrier_lost" | "carrier_delayed" | "carrier_misrouted" | "consignee_absent" | "consignee_refused" | "consignee_pickup_missed" | "address_invalid" | "customs_hold" | "customs_documents_required" | "customs_released" | "held_for_payment" | "weather" | "seller_not_handed_over" | "seller_wrong_channel" | "ozon_not_accepted_at_sorting" | "presumed_delivered";
                words: components["schemas"]["DictionaryWords"];
            }[];
            parties: {
                /** @enum {string} */
                id: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
                words: components["schemas"]["DictionaryWords"];
            }[];
            steps: {
                /** @enum {string} */
                id: "not_found" | "registered" | "preparing" | "documents_awaited" | "ready_to_ship" | "courier_called" | "sent_by_seller" | "accepted" | "moving" | "departed" | "arrived" | "sorted" | "handed_over" | "left_origin_country" | "arrived_in_destination_country" | "customs_processing" | "customs_released" | "on_way_to_destination_city" | "arrived_in_destination_city" | "on_way_to_pickup_point" | "awaiting_courier" | "last_mile" | "redirected" | "stored" | "presumed_delivered" | "out_for_delivery" | "courier_arrived" | "ready_for_pickup" | "in_locker" | "storage_ending" | "storage_extended" | "notice_sent" | "attempt_failed" | "recipient_absent" | "recipient_refused" | "address_problem" | "delivery_postponed" | "locker_unavailable" | "awaiting_payment_on_delivery" | "delivered" | "picked_up" | "partly_delivered" | "problem" | "dispute" | "delayed" | "damaged" | "lost" | "misrouted" | "bad_weather" | "wrong_address" | "address_being_clarified" | "refused" | "customs_hold" | "customs_documents_required" | "customs_payment_required" | "payment_required" | "storage_expired" | "not_handed_over" | "not_accepted_at_sorting" | "acceptance_refused" | "seized" | "destroyed" | "return_started" | "return_refused_by_recipient" | "return_pickup_missed" | "return_address_invalid" | "return_recipient_absent" | "return_by_customs" | "return_damaged" | "return_moving" | "return_ready_for_pickup" | "returned" | "cancelled" | "no_updates" | "update_announced" | "eta_stated" | "eta_changed" | "ship_by_changed" | "delivery_agreed" | "delivery_changed" | "document_ready" | "order_updated" | "courier_changed" | "waybill_assigned" | "numbers_linked" | "transport_notice" | "piece_delivered" | "added_by_seller" | "carrier_declared";
                /** @description null: it says nothing about where the parcel is. */
                status: ("pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired") | null;
                subStatus: ("carrier_damaged" | "carrier_lost" | "carrier_delayed" | "carrier_misrouted" | "consignee_absent" | "consignee_refused" | "consignee_pickup_missed" | "address_invalid" | "customs_hold" | "customs_documents_required" | "customs_released" | "held_for_payment" | "weather" | "seller_not_handed_over" | "seller_wrong_channel" | "ozon_not_accepted_at_sorting" | "presumed_delivered") | null;
                /** @description On the way back to the sender. */
                isReturn: boolean;
                /** @description What is the matter after it, when nothing else is known of the parcel. */
                case: ("not_found" | "untrackable_number" | "awaiting_handover" | "handover_overdue" | "documents_due" | "never_scanned" | "not_accepted_at_sorting" | "acceptance_refused" | "moving_on_time" | "moving_late" | "not_moving" | "carrier_trouble" | "source_silent" | "wrong_channel" | "customs_in_progress" | "customs_documents_due" | "customs_payment_due" | "customs_refused" | "payment_due" | "address_unclear" | "out_for_delivery" | "attempt_failed" | "waiting_at_point" | "pickup_expiring" | "lost" | "damaged_on_the_way" | "recipient_refused" | "storage_expired" | "coming_back" | "return_not_moving" | "return_at_point_free" | "return_at_point_paid" | "return_disposal_near" | "returned" | "presumed_delivered" | "delivered" | "delivered_disputed" | "cancelled_before_handover" | "cancelled_after_handover" | "cancellation_requested" | "damaged_at_counter" | "damaged_later" | "address_change_before" | "address_change_on_the_way" | "no_notice_yet" | "delivered_not_received" | "wrong_item" | "return_wanted" | "return_missing" | "compensation_missing" | "cancel_wanted" | "contact_seller" | "contact_ozon" | "chat_unavailable") | null;
                words: components["schemas"]["DictionaryWords"];
            }[];
            cases: {
                /** @enum {string} */
                id: "not_found" | "untrackable_number" | "awaiting_handover" | "handover_overdue" | "documents_due" | "never_scanned" | "not_accepted_at_sorting" | "acceptance_refused" | "moving_on_time" | "moving_late" | "not_moving" | "carrier_trouble" | "source_silent" | "wrong_channel" | "customs_in_progress" | "customs_documents_due" | "customs_payment_due" | "customs_refused" | "payment_due" | "address_unclear" | "out_for_delivery" | "attempt_failed" | "waiting_at_point" | "pickup_expiring" | "lost" | "damaged_on_the_way" | "recipient_refused" | "storage_expired" | "coming_back" | "return_not_moving" | "return_at_point_free" | "return_at_point_paid" | "return_disposal_near" | "returned" | "presumed_delivered" | "delivered" | "delivered_disputed" | "cancelled_before_handover" | "cancelled_after_handover" | "cancellation_requested" | "damaged_at_counter" | "damaged_later" | "address_change_before" | "address_change_on_the_way" | "no_notice_yet" | "delivered_not_received" | "wrong_item" | "return_wanted" | "return_missing" | "compensation_missing" | "cancel_wanted" | "contact_seller" | "contact_ozon" | "chat_unavailable";
                words: components["schemas"]["DictionaryWords"];
                /** @description Who has to act, by who answers for the delivery: Ozon itself, a carrier that is Ozon’s partner, the seller’s own carrier, a partner warehouse, not known. */
                turn: {
                    /** @enum {string} */
                    ozon: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
                    /** @enum {string} */
                    partner: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
                    /** @enum {string} */
                    own_carrier: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
                    /** @enum {string} */
                    fbp: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
                    /** @enum {string} */
                    unknown: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
                };
                /** @description The rules that set a deadline, the first with a known beginning counts. */
                until: {
                    rule: string;
                    /** @enum {string} */
                    ifNobodyActs: "goes_back" | "auto_approved" | "request_approved" | "rejected" | "auto_cancelled" | "order_cancelled" | "counts_late" | "ozon_decides" | "claim_lapses" | "disposed" | "rating_falls" | "money_stays" | "storage_costs" | "tariff_rises";
                    source: string | null;
                    checkedOn: string;
                }[];
                /**
                 * @description Why there is no deadline, when no rule sets one.
                 * @enum {string}
                 */
                because: "settled" | "moving" | "ozon_publishes_none" | "carrier_publishes_none" | "shown_by_ozon" | "named_in_notice" | "contract" | "the_sooner_the_better";
            }[];
            carriers: {
                id: string;
                /** @enum {string} */
                kind: "marketplace" | "carrier" | "aggregator";
                name: components["schemas"]["DictionaryWords"];
                /** @description The documents its codes were compared with. */
                source: string;
                /** @description The day of that. */
                checkedOn: string;
                /** @description Whether an unlisted `A_B` is a kind of the listed `A`. */
                qualifiesByUnderscore: boolean;
                /** @description Code as the carrier writes it -> step. `A/B` falls back to `A` where only that is listed. */
                codes: {
                    [key: string]: "not_found" | "registered" | "preparing" | "documents_awaited" | "ready_to_ship" | "courier_called" | "sent_by_seller" | "accepted" | "moving" | "departed" | "arrived" | "sorted" | "handed_over" | "left_origin_country" | "arrived_in_destination_country" | "customs_processing" | "customs_released" | "on_way_to_destination_city" | "arrived_in_destination_city" | "on_way_to_pickup_point" | "awaiting_courier" | "last_mile" | "redirected" | "stored" | "presumed_delivered" | "out_for_delivery" | "courier_arrived" | "ready_for_pickup" | "in_locker" | "storage_ending" | "storage_extended" | "notice_sent" | "attempt_failed" | "recipient_absent" | "recipient_refused" | "address_problem" | "delivery_postponed" | "locker_unavailable" | "awaiting_payment_on_delivery" | "delivered" | "picked_up" | "partly_delivered" | "problem" | "dispute" | "delayed" | "damaged" | "lost" | "misrouted" | "bad_weather" | "wrong_address" | "address_being_clarified" | "refused" | "customs_hold" | "customs_documents_required" | "customs_payment_required" | "payment_required" | "storage_expired" | "not_handed_over" | "not_accepted_at_sorting" | "acceptance_refused" | "seized" | "destroyed" | "return_started" | "return_refused_by_recipient" | "return_pickup_missed" | "return_address_invalid" | "return_recipient_absent" | "return_by_customs" | "return_damaged" | "return_moving" | "return_ready_for_pickup" | "returned" | "cancelled" | "no_updates" | "update_announced" | "eta_stated" | "eta_changed" | "ship_by_changed" | "delivery_agreed" | "delivery_changed" | "document_ready" | "order_updated" | "courier_changed" | "waybill_assigned" | "numbers_linked" | "transport_notice" | "piece_delivered" | "added_by_seller" | "carrier_declared";
                };
            }[];
        };
        OpenedTicket: {
            id: string;
            token: string | null;
            url: string | null;
        };
        OpenTicket: {
            number: string;
            /** @enum {string} */
            type: "delay" | "lost" | "damaged" | "address_change" | "no_pickup_notice" | "return" | "wrong_item" | "missing_item" | "delivered_not_received" | "wrong_channel" | "compensation_missing" | "other";
            message: string;
            /** @enum {string} */
            lang?: "ru" | "zh" | "en";
            /** @description The last part of the parcel’s own link, `/{lang}/p/{token}`: where the parcel goes by the number, the ticket goes to the shop that gave the link. */
            parcelToken?: string;
        };
        TicketSummary: {
            id: string;
            number: string;
            /** @enum {string} */
            type: "delay" | "lost" | "damaged" | "address_change" | "no_pickup_notice" | "return" | "wrong_item" | "missing_item" | "delivered_not_received" | "wrong_channel" | "compensation_missing" | "other";
            /** @enum {string} */
            state: "new" | "waiting_on_buyer" | "waiting_on_seller" | "waiting_on_ozon" | "waiting_on_carrier" | "resolved" | "closed" | "merged";
            assignee: string | null;
            dueAt: string | null;
            /** Format: date-time */
            updatedAt: string;
        };
        PublicMessage: {
            id: string;
            /** @enum {string} */
            author: "buyer" | "seller" | "system";
            body: string;
            /** Format: date-time */
            at: string;
        };
        Evidence: {
            id: string;
            type: string;
            bytes: number;
            sha256: string;
            /** Format: date-time */
            at: string;
            /** @description Signed; works for a quarter of an hour. */
            url: string;
        };
        Deadline: {
            policy: string;
            /** @enum {string} */
            party: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
            /** Format: date-time */
            at: string;
            text: string;
            ifNobodyActs: string | null;
            /** @description The rule is known from press only. */
            isReported: boolean;
            source: string;
            checkedOn: string;
        };
        Ticket: {
            id: string;
            number: string;
            carrier: string | null;
            scheme: ("FBO" | "FBS" | "rFBS" | "FBP") | null;
            integrationType: ("ozon" | "aggregator" | "non_integrated" | "3pl_tracking" | "hybrid" | "hybrid_aggregator" | "hybrid_non_integrated" | "hybrid_3pl_tracking" | "click_and_collect" | "FBP") | null;
            /** @enum {string} */
            openedBy: "buyer" | "seller";
            /** @enum {string} */
            type: "delay" | "lost" | "damaged" | "address_change" | "no_pickup_notice" | "return" | "wrong_item" | "missing_item" | "delivered_not_received" | "wrong_channel" | "compensation_missing" | "other";
            /** @enum {string} */
            state: "new" | "waiting_on_buyer" | "waiting_on_seller" | "waiting_on_ozon" | "waiting_on_carrier" | "resolved" | "closed" | "merged";
            resolution: ("delivered" | "refunded" | "compensated" | "resent" | "returned" | "rejected" | "rejected_by_sla" | "withdrawn") | null;
            /** @description false: no seller here knows the parcel; the ticket keeps the case together. */
            hasSeller: boolean;
            mergedInto: string | null;
            messages: components["schemas"]["PublicMessage"][];
            evidence: components["schemas"]["Evidence"][];
            deadlines: components["schemas"]["Deadline"][];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        WriteMessage: {
            body: string;
            /** @enum {string} */
            waitFor?: "buyer" | "ozon" | "carrier";
        };
        InternalNote: {
            noteId: string;
            writtenBy: string;
            noteText: string;
            /** Format: date-time */
            writtenAt: string;
        };
        WriteNote: {
            noteText: string;
        };
        ResolveTicket: {
            /** @enum {string} */
            resolution: "delivered" | "refunded" | "compensated" | "resent" | "returned" | "rejected" | "rejected_by_sla" | "withdrawn";
        };
        AssignTicket: {
            assignee: string | null;
        };
        MergeTicket: {
            into: string;
        };
        Claim: {
            addressee: string;
            /** @description The number, after the carrier’s name for it. */
            subject: string;
            facts: string[];
            demands: string[];
            enclosures: string[];
        };
        CannedAnswer: {
            id: string;
            title: string;
            body: string;
        };
        Return: {
            /** @description Ozon's id of the return. */
            id: string;
            /** @description The posting it belongs to. */
            number: string;
            /** @description The parcel here; null: not known. */
            shipmentId: string | null;
            /** @description Ozon's name, e.g. ArrivedAtReturnPlace. */
            status: string;
            /** Format: date-time */
            changedAt: string;
            type: string | null;
            scheme: string | null;
            reason: string | null;
            product: {
                name: string | null;
                offerId: string | null;
                quantity: number | null;
                price: {
                    minor: number;
                    currency: string;
                } | null;
            };
            place: string | null;
            /** @description null: it does not wait to be fetched. */
            storage: {
                arrivedAt: string | null;
                /** @description From when storing it costs. */
                paidFrom: string | null;
                /** @description When Ozon plans to dispose of it. */
                disposalAt: string | null;
                cost: {
                    minor: number;
                    currency: string;
                } | null;
                disposalCost: {
                    minor: number;
                    currency: string;
                } | null;
            } | null;
            /** @description Sent, Received, Canceled … */
            compensation: string | null;
        };
        OzonRating: {
            connectionId: string;
            day: string;
            /** @description Error index, percent; null: what Ozon sent cannot be read for sure. */
            value: number | null;
            /** @description As Ozon sent it: a share, 0.1149 is 11.49 %. */
            raw: number;
            /** @description The same seven days before. */
            weekAgo: number | null;
            zone: {
                /** @description Percent, inclusive; null: no upper end. */
                upTo: number | null;
                /** @description Percent of the order that Ozon charges per error. */
                charge: number;
                mayBlock: boolean;
            } | null;
            /** @description Points to the next, dearer zone; null: there is none. */
            toNext: number | null;
            days: {
                day: string;
                value: number | null;
            }[];
        };
        OzonActionResult: {
            postingNumber: string;
            /** @enum {string} */
            outcome: "done" | "already" | "not_offered" | "cancel_requested" | "unknown_posting" | "cutoff_passed" | "cutoff_too_late" | "refused" | "try_again" | "no_connection";
            /** @description Ozon's own words, where it refused. */
            message: string | null;
        };
        CancellationRequest: {
            id: string;
            number: string;
            reason: string | null;
            askedAt: string | null;
            /** @description Without an answer Ozon approves it by itself then. */
            autoApproveAt: string | null;
        };
        OzonAccount: {
            connectionId: string;
            /** @description How far the first reading is; null: everything was read. */
            reading: {
                /** @description Postings read so far. */
                found: number;
                /** @description The day it has come back to; null: still among the newest. */
                reachedAt: string | null;
            } | null;
            key: {
                /** @description null: Ozon does not say. */
                endsAt: string | null;
                roles: string[];
                /** @description What the key has no right to, by what it is needed for. */
                lacks: {
                    /** @enum {string} */
                    for: "postings" | "fbo" | "fbp" | "actions" | "labels" | "handover" | "returns" | "rfbs_returns" | "cancellations" | "rating" | "pushes" | "chats" | "products" | "settings" | "account" | "other";
                    methods: string[];
                }[];
            };
            /** @description null: not looked at yet. */
            pushes: {
                /** @enum {string} */
                state: "receiving" | "unstable" | "unreachable" | "disabled" | "switched_off" | "taken" | "address_fails" | "local" | "relayed" | "not_offered" | "refused";
                /** Format: date-time */
                since: string;
                /** @description Types of notifications sent here. */
                types: string[];
                /** @description Types that another system gets; they are left to it. */
                elsewhere: {
                    host: string;
                    types: string[];
                }[];
                /** @description Ozon's own words or code. */
                detail: string | null;
            } | null;
        };
        RfbsReturn: {
            /** @description Ozon's return_id. */
            id: string;
            returnNumber: string | null;
            /** @description The posting it belongs to. */
            number: string;
            /** @description The parcel here; null: not known. */
            shipmentId: string | null;
            /** @description Under which of Ozon's filters it was last: New, Checkout, Arbitration, Delivering, Approved, Rejected. */
            group: string | null;
            /** @description Ozon's code of its state. */
            state: string | null;
            /** @description Ozon's words for it. */
            stateWords: string | null;
            refundWords: string | null;
            /** Format: date-time */
            askedAt: string;
            /** @description It waits for a decision of the seller. */
            waits: boolean;
            /** @description Until when, by the rule return-decision-rfbs; null: nobody says. */
            dueAt: string | null;
            product: {
                name: string | null;
                offerId: string | null;
                sku: string | null;
                price: {
                    minor: number;
                    currency: string;
                } | null;
            };
            /** @description Out of Ozon's directory. */
            reason: string | null;
            isDefect: boolean | null;
            /** @description How it is sent back. */
            method: string | null;
            trackingNumber: string | null;
            /** @description What Ozon offered when it was read last, in its own words. */
            actions: {
                id: number;
                name: string;
                /** @enum {string} */
                kind: "other" | "partial" | "refuse";
            }[];
            rejectionReasons: {
                id: number;
                name: string;
                hint: string | null;
            }[];
            /** @description The last decision that was made here. */
            decided: {
                name: string;
                amount: {
                    minor: number;
                    currency: string;
                } | null;
                /** Format: date-time */
                at: string;
            } | null;
            /** @description Offers of part of the money made here, of two. */
            offers: number;
            /** @description null: only listed so far. */
            readAt: string | null;
        };
        OzonRatingError: {
            /** @description The posting. */
            number: string;
            /** @description The parcel here; null: not known. */
            shipmentId: string | null;
            /** @description Ozon's word, e.g. SELLER_DELAY. */
            type: string;
            at: string | null;
            scheme: string | null;
            /** @description By grace Ozon charges nothing for it. */
            isGrace: boolean;
            chargePercent: number | null;
            charge: {
                minor: number;
                currency: string;
            } | null;
            price: {
                minor: number;
                currency: string;
            } | null;
        };
        Connection: {
            id: string;
            carrier: string;
            /** @enum {string} */
            state: "waiting" | "listening" | "reading" | "polling" | "silent" | "failing";
            lastHeardAt: string | null;
            failingSince: string | null;
            failure: string | null;
            hasCredentials: boolean;
            hasSigningKey: boolean;
            anySender: boolean;
            /** Format: date-time */
            createdAt: string;
            /** @description How far the first reading of a shop is; null: it is over, or there is none. */
            reading: {
                /** @description Postings read so far. */
                found: number;
                /** @description The day it has come back to; null: still among the newest. */
                reachedAt: string | null;
            } | null;
        };
        ShipmentLine: {
            id: string;
            number: string;
            /** @description Who has it now. `unknown`: nobody said yet. */
            carrier: string;
            scheme: ("FBO" | "FBS" | "rFBS" | "FBP") | null;
            /** @enum {string} */
            status: "pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired";
            subStatus: ("carrier_damaged" | "carrier_lost" | "carrier_delayed" | "carrier_misrouted" | "consignee_absent" | "consignee_refused" | "consignee_pickup_missed" | "address_invalid" | "customs_hold" | "customs_documents_required" | "customs_released" | "held_for_payment" | "weather" | "seller_not_handed_over" | "seller_wrong_channel" | "ozon_not_accepted_at_sorting" | "presumed_delivered") | null;
            step: ("not_found" | "registered" | "preparing" | "documents_awaited" | "ready_to_ship" | "courier_called" | "sent_by_seller" | "accepted" | "moving" | "departed" | "arrived" | "sorted" | "handed_over" | "left_origin_country" | "arrived_in_destination_country" | "customs_processing" | "customs_released" | "on_way_to_destination_city" | "arrived_in_destination_city" | "on_way_to_pickup_point" | "awaiting_courier" | "last_mile" | "redirected" | "stored" | "presumed_delivered" | "out_for_delivery" | "courier_arrived" | "ready_for_pickup" | "in_locker" | "storage_ending" | "storage_extended" | "notice_sent" | "attempt_failed" | "recipient_absent" | "recipient_refused" | "address_problem" | "delivery_postponed" | "locker_unavailable" | "awaiting_payment_on_delivery" | "delivered" | "picked_up" | "partly_delivered" | "problem" | "dispute" | "delayed" | "damaged" | "lost" | "misrouted" | "bad_weather" | "wrong_address" | "address_being_clarified" | "refused" | "customs_hold" | "customs_documents_required" | "customs_payment_required" | "payment_required" | "storage_expired" | "not_handed_over" | "not_accepted_at_sorting" | "acceptance_refused" | "seized" | "destroyed" | "return_started" | "return_refused_by_recipient" | "return_pickup_missed" | "return_address_invalid" | "return_recipient_absent" | "return_by_customs" | "return_damaged" | "return_moving" | "return_ready_for_pickup" | "returned" | "cancelled" | "no_updates" | "update_announced" | "eta_stated" | "eta_changed" | "ship_by_changed" | "delivery_agreed" | "delivery_changed" | "document_ready" | "order_updated" | "courier_changed" | "waybill_assigned" | "numbers_linked" | "transport_notice" | "piece_delivered" | "added_by_seller" | "carrier_declared") | null;
            statusSince: string | null;
            /** @enum {string} */
            actionRequiredBy: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
            /** @description The gravest thing wrong with it now. */
            problem: {
                /** @enum {string} */
                reason: "ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent";
                /** Format: date-time */
                since: string;
            } | null;
            eta: {
                /** Format: date-time */
                begin: string;
                /** Format: date-time */
                end: string;
            } | null;
            pickupUntil: string | null;
            shipBy: string | null;
            lastEventAt: string | null;
            /** @description What the order is worth, in minor units. null: nobody said. */
            price: {
                minor: number;
                currency: string;
            } | null;
            archivedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        ShipmentPage: {
            shipments: components["schemas"]["ShipmentLine"][];
            /** @description Cursor of the next page; null at the end. A page of a narrow search may hold fewer than asked, even none, while there is a next one: each looks through a bounded part. */
            next: string | null;
        };
        NewShipment: {
            /** @description Posting or tracking number. */
            number: string;
            /**
             * @description Other numbers of the same parcel.
             * @default []
             */
            alsoKnownAs: string[];
            /**
             * @description Its order, which other parcels may belong to as well.
             * @default null
             */
            orderNumber: string | null;
            /** @default null */
            carrier: string | null;
            /** @default null */
            scheme: ("FBO" | "FBS" | "rFBS" | "FBP") | null;
            /** @default null */
            shipBy: string | null;
        };
        AddShipments: {
            shipments: components["schemas"]["NewShipment"][];
        };
        BulkAction: {
            /** @enum {string} */
            action: "archive" | "unarchive";
            ids: string[];
        } | {
            /** @constant */
            action: "change_carrier";
            ids: string[];
            /** @description Id of a carrier, or `ozon` where Ozon itself delivers; see `GET /api/v1/carriers`. */
            carrier: string;
        };
        HeldProduct: {
            /** @description Ozon’s number of the product. */
            sku: string | null;
            /** @description The seller’s own number of it. */
            offerId: string | null;
            title: string | null;
            quantity: number;
            /** @description Of one piece, in minor units. null: nobody said. */
            price: {
                minor: number;
                currency: string;
            } | null;
            /** @description Path of its picture, behind the language, for people of the shop: `/ru` + path. */
            picture: string | null;
        };
        ParcelProblem: {
            /** @enum {string} */
            reason: "ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent";
            /**
             * Format: date-time
             * @description When it began, not when it was noticed.
             */
            since: string;
            /** @description When it is too late: storage ends, the ship-by time passes. null: no term. */
            deadline: string | null;
            /** @description How long it lasts by now. */
            observedHours: number;
            /** @description How long is too long, or how long before `deadline` the problem is raised. */
            thresholdHours: number | null;
            /** @enum {string} */
            source: "own_history" | "default" | "stated";
            /** @description How many delivered parcels of your own stand behind `thresholdHours`. */
            samples: number | null;
            carrier: string | null;
            /** @description From country to country, e.g. CN-RU. */
            lane: string | null;
            /** @description Carrier that was declared, and the one the number or the first scan shows. */
            channel: {
                declared: string;
                seen: string;
            } | null;
            /** @description What the carrier said happened, where that is the problem. */
            step: ("not_found" | "registered" | "preparing" | "documents_awaited" | "ready_to_ship" | "courier_called" | "sent_by_seller" | "accepted" | "moving" | "departed" | "arrived" | "sorted" | "handed_over" | "left_origin_country" | "arrived_in_destination_country" | "customs_processing" | "customs_released" | "on_way_to_destination_city" | "arrived_in_destination_city" | "on_way_to_pickup_point" | "awaiting_courier" | "last_mile" | "redirected" | "stored" | "presumed_delivered" | "out_for_delivery" | "courier_arrived" | "ready_for_pickup" | "in_locker" | "storage_ending" | "storage_extended" | "notice_sent" | "attempt_failed" | "recipient_absent" | "recipient_refused" | "address_problem" | "delivery_postponed" | "locker_unavailable" | "awaiting_payment_on_delivery" | "delivered" | "picked_up" | "partly_delivered" | "problem" | "dispute" | "delayed" | "damaged" | "lost" | "misrouted" | "bad_weather" | "wrong_address" | "address_being_clarified" | "refused" | "customs_hold" | "customs_documents_required" | "customs_payment_required" | "payment_required" | "storage_expired" | "not_handed_over" | "not_accepted_at_sorting" | "acceptance_refused" | "seized" | "destroyed" | "return_started" | "return_refused_by_recipient" | "return_pickup_missed" | "return_address_invalid" | "return_recipient_absent" | "return_by_customs" | "return_damaged" | "return_moving" | "return_ready_for_pickup" | "returned" | "cancelled" | "no_updates" | "update_announced" | "eta_stated" | "eta_changed" | "ship_by_changed" | "delivery_agreed" | "delivery_changed" | "document_ready" | "order_updated" | "courier_changed" | "waybill_assigned" | "numbers_linked" | "transport_notice" | "piece_delivered" | "added_by_seller" | "carrier_declared") | null;
        };
        Situation: {
            /** @enum {string} */
            case: "not_found" | "untrackable_number" | "awaiting_handover" | "handover_overdue" | "documents_due" | "never_scanned" | "not_accepted_at_sorting" | "acceptance_refused" | "moving_on_time" | "moving_late" | "not_moving" | "carrier_trouble" | "source_silent" | "wrong_channel" | "customs_in_progress" | "customs_documents_due" | "customs_payment_due" | "customs_refused" | "payment_due" | "address_unclear" | "out_for_delivery" | "attempt_failed" | "waiting_at_point" | "pickup_expiring" | "lost" | "damaged_on_the_way" | "recipient_refused" | "storage_expired" | "coming_back" | "return_not_moving" | "return_at_point_free" | "return_at_point_paid" | "return_disposal_near" | "returned" | "presumed_delivered" | "delivered" | "delivered_disputed" | "cancelled_before_handover" | "cancelled_after_handover" | "cancellation_requested" | "damaged_at_counter" | "damaged_later" | "address_change_before" | "address_change_on_the_way" | "no_notice_yet" | "delivered_not_received" | "wrong_item" | "return_wanted" | "return_missing" | "compensation_missing" | "cancel_wanted" | "contact_seller" | "contact_ozon" | "chat_unavailable";
            /**
             * @description Whose turn it is, with all the seller may see.
             * @enum {string}
             */
            turn: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
            /** @description The seller’s first step, a step id of /api/v1/guide. */
            step: string;
            until: {
                at: string | null;
                rule: string | null;
                because: ("settled" | "moving" | "ozon_publishes_none" | "carrier_publishes_none" | "shown_by_ozon" | "named_in_notice" | "contract" | "the_sooner_the_better") | null;
                ifNobodyActs: ("goes_back" | "auto_approved" | "request_approved" | "rejected" | "auto_cancelled" | "order_cancelled" | "counts_late" | "ozon_decides" | "claim_lapses" | "disposed" | "rating_falls" | "money_stays" | "storage_costs" | "tariff_rises") | null;
            };
        };
        SellerShipment: {
            id: string;
            number: string;
            /** @description Who has it now. `unknown`: nobody said yet. */
            carrier: string;
            scheme: ("FBO" | "FBS" | "rFBS" | "FBP") | null;
            /** @enum {string} */
            status: "pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired";
            subStatus: ("carrier_damaged" | "carrier_lost" | "carrier_delayed" | "carrier_misrouted" | "consignee_absent" | "consignee_refused" | "consignee_pickup_missed" | "address_invalid" | "customs_hold" | "customs_documents_required" | "customs_released" | "held_for_payment" | "weather" | "seller_not_handed_over" | "seller_wrong_channel" | "ozon_not_accepted_at_sorting" | "presumed_delivered") | null;
            step: ("not_found" | "registered" | "preparing" | "documents_awaited" | "ready_to_ship" | "courier_called" | "sent_by_seller" | "accepted" | "moving" | "departed" | "arrived" | "sorted" | "handed_over" | "left_origin_country" | "arrived_in_destination_country" | "customs_processing" | "customs_released" | "on_way_to_destination_city" | "arrived_in_destination_city" | "on_way_to_pickup_point" | "awaiting_courier" | "last_mile" | "redirected" | "stored" | "presumed_delivered" | "out_for_delivery" | "courier_arrived" | "ready_for_pickup" | "in_locker" | "storage_ending" | "storage_extended" | "notice_sent" | "attempt_failed" | "recipient_absent" | "recipient_refused" | "address_problem" | "delivery_postponed" | "locker_unavailable" | "awaiting_payment_on_delivery" | "delivered" | "picked_up" | "partly_delivered" | "problem" | "dispute" | "delayed" | "damaged" | "lost" | "misrouted" | "bad_weather" | "wrong_address" | "address_being_clarified" | "refused" | "customs_hold" | "customs_documents_required" | "customs_payment_required" | "payment_required" | "storage_expired" | "not_handed_over" | "not_accepted_at_sorting" | "acceptance_refused" | "seized" | "destroyed" | "return_started" | "return_refused_by_recipient" | "return_pickup_missed" | "return_address_invalid" | "return_recipient_absent" | "return_by_customs" | "return_damaged" | "return_moving" | "return_ready_for_pickup" | "returned" | "cancelled" | "no_updates" | "update_announced" | "eta_stated" | "eta_changed" | "ship_by_changed" | "delivery_agreed" | "delivery_changed" | "document_ready" | "order_updated" | "courier_changed" | "waybill_assigned" | "numbers_linked" | "transport_notice" | "piece_delivered" | "added_by_seller" | "carrier_declared") | null;
            statusSince: string | null;
            /** @enum {string} */
            actionRequiredBy: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
            /** @description The gravest thing wrong with it now. */
            problem: {
                /** @enum {string} */
                reason: "ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent";
                /** Format: date-time */
                since: string;
            } | null;
            eta: {
                /** Format: date-time */
                begin: string;
                /** Format: date-time */
                end: string;
            } | null;
            pickupUntil: string | null;
            shipBy: string | null;
            lastEventAt: string | null;
            /** @description What the order is worth, in minor units. null: nobody said. */
            price: {
                minor: number;
                currency: string;
            } | null;
            archivedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description Path of the parcel’s own page for its buyer, behind the language: `/ru` + page. */
            page: string;
            /** @description Whether an answer of Ozon or the carrier to the seller’s own key proved it to be theirs. If not, tickets of buyers come by its own page only. */
            isOwnershipProven: boolean;
            pickupPointCode: string | null;
            /** @description What is in it, the dearest first; empty: nobody said. Never public. */
            products: components["schemas"]["HeldProduct"][];
            /** @description Gravest first, with the numbers. */
            problems: components["schemas"]["ParcelProblem"][];
            situation: components["schemas"]["Situation"];
            /** @description What handing over costs by then, as Ozon announces it; empty: not announced. */
            tariff: {
                /** @description null: the last step, without end. */
                until: string | null;
                percent: number | null;
                charge: {
                    minor: number;
                    currency: string;
                } | null;
            }[];
            /** @description The buyer asks to cancel; without an answer Ozon approves it then. null: no request. */
            cancelRequestedUntil: string | null;
            numbers: {
                number: string;
                /** @description Whose number; null: not known. */
                carrier: string | null;
                /** @description Its order, which others belong to as well. */
                isShared: boolean;
                link: string | null;
            }[];
            shipment: components["schemas"]["Shipment"];
            tickets: {
                id: string;
                /** @enum {string} */
                type: "delay" | "lost" | "damaged" | "address_change" | "no_pickup_notice" | "return" | "wrong_item" | "missing_item" | "delivered_not_received" | "wrong_channel" | "compensation_missing" | "other";
                /** @enum {string} */
                state: "new" | "waiting_on_buyer" | "waiting_on_seller" | "waiting_on_ozon" | "waiting_on_carrier" | "resolved" | "closed" | "merged";
                dueAt: string | null;
                updatedAt: string;
            }[];
        };
        ChangeShipment: {
            /** @description Holds until that or yet another carrier scans it. */
            carrier?: string;
            /** @default [] */
            addNumbers: string[];
            /** @default [] */
            removeNumbers: string[];
            /**
             * @description Join another parcel of yours that goes by an added number; for good.
             * @default false
             */
            isSameParcel: boolean;
            archived?: boolean;
        };
        ParcelTexts: {
            /**
             * @description What the texts are about.
             * @enum {string}
             */
            issue: "where_is_it" | "late" | "lost" | "damaged" | "wrong_address" | "no_pickup_notice" | "delivered_not_received" | "wrong_item" | "return" | "return_missing" | "wrong_channel" | "compensation_missing" | "customs" | "attempt_failed" | "cancel" | "not_accepted" | "untrackable" | "contact_seller" | "contact_ozon" | "chat_unavailable";
            /** @description What was understood of `message`, in `lang`; empty: nothing. */
            understood: string[];
            texts: {
                /** @enum {string} */
                whom: "self" | "ozon_support" | "ozon_seller_support" | "seller" | "buyer" | "carrier" | "pickup_point";
                text: components["schemas"]["ReadyText"];
                /** @description What Ozon forbids in its chats. */
                findings: {
                    /** @enum {string} */
                    kind: "link" | "phone" | "email" | "messenger" | "cancel" | "promise" | "blame" | "personal" | "offsite";
                    /** @description The words it was found by, as they were written. */
                    text: string;
                }[];
            }[];
        };
        SavedView: {
            id: string;
            title: string;
            query: {
                [key: string]: string;
            };
        };
        SaveView: {
            title: string;
            /** @description As in the address of the list. */
            query: {
                /** @description Several numbers, 100 at most, find the parcels that go by one of them. Else the beginning of any of its numbers, or of its order, then sorted by number. After those the parcels with a product whose SKU or offer id begins so, or whose name has words that begin so, newest first. */
                q?: "" | string;
                status?: "" | ("pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired");
                /** @description Who has it now. `unknown`: nobody said yet. */
                carrier?: "" | string;
                scheme?: "" | ("FBO" | "FBS" | "rFBS" | "FBP");
                actionRequiredBy?: "" | ("buyer" | "seller" | "ozon" | "carrier" | "nobody");
                problem?: "" | ("any" | "ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent");
                /** @description Left out: those not archived; with `q`, both. */
                archived?: "" | ("false" | "true");
                updatedFrom?: "" | (string);
                updatedTo?: "" | (string);
                createdFrom?: "" | (string);
                createdTo?: "" | (string);
                /** @description problem: those with a problem first, longest first. created: newest first. eta: those under way with a promised date first, soonest first. Archived ones: latest archived first, without `sort`. */
                sort?: "" | ("problem" | "eta" | "created");
            };
        };
        ProblemParcel: {
            /** @description Of the shipment. */
            id: string;
            number: string;
            carrier: string;
            lane: string | null;
            scheme: ("FBO" | "FBS" | "rFBS" | "FBP") | null;
            integrationType: ("ozon" | "aggregator" | "non_integrated" | "3pl_tracking" | "hybrid" | "hybrid_aggregator" | "hybrid_non_integrated" | "hybrid_3pl_tracking" | "click_and_collect" | "FBP") | null;
            /** @enum {string} */
            status: "pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired";
            statusSince: string | null;
            /** @description What the order is worth, in minor units. null: nobody said. */
            price: {
                minor: number;
                currency: string;
            } | null;
            /** @description The dearest product in it, and how many others there are. null: not known. */
            product: {
                title: string | null;
                offerId: string | null;
                sku: string | null;
                others: number;
            } | null;
            /** @description Gravest first. */
            problems: components["schemas"]["ParcelProblem"][];
            situation: components["schemas"]["Situation"];
        };
        Today: {
            /** @description rescue: deadline ahead, or acting early helps; with the requests to cancel and to return. overdue: the time is over. waiting: a carrier, a buyer or Ozon acts next. Each parcel counts once. */
            places: {
                rescue: {
                    count: number;
                    /** @description There are more. */
                    isMore: boolean;
                    /** @description What the orders are worth, one sum a currency: nothing is converted. */
                    worth: {
                        minor: number;
                        currency: string;
                    }[];
                    /** @description How many of them have no price. */
                    unpriced: number;
                };
                overdue: {
                    count: number;
                    /** @description There are more. */
                    isMore: boolean;
                    /** @description What the orders are worth, one sum a currency: nothing is converted. */
                    worth: {
                        minor: number;
                        currency: string;
                    }[];
                    /** @description How many of them have no price. */
                    unpriced: number;
                };
                waiting: {
                    count: number;
                    /** @description There are more. */
                    isMore: boolean;
                    /** @description What the orders are worth, one sum a currency: nothing is converted. */
                    worth: {
                        minor: number;
                        currency: string;
                    }[];
                    /** @description How many of them have no price. */
                    unpriced: number;
                };
                snoozed: {
                    count: number;
                    /** @description There are more. */
                    isMore: boolean;
                    /** @description What the orders are worth, one sum a currency: nothing is converted. */
                    worth: {
                        minor: number;
                        currency: string;
                    }[];
                    /** @description How many of them have no price. */
                    unpriced: number;
                };
            };
            /** @description overdue and waiting, by cause and turn. */
            groups: {
                /** @enum {string} */
                place: "overdue" | "waiting";
                /** @description The gravest thing wrong with them; null: nothing, they wait for `turn`. */
                reason: ("ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent") | null;
                /** @enum {string} */
                turn: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
                /** @description Since when the oldest of them is so. */
                since: string | null;
                count: number;
                /** @description There are more. */
                isMore: boolean;
                /** @description What the orders are worth, one sum a currency: nothing is converted. */
                worth: {
                    minor: number;
                    currency: string;
                }[];
                /** @description How many of them have no price. */
                unpriced: number;
            }[];
            /** @description Parcels by the gravest thing wrong with them; reasons with none are left out. */
            counts: {
                /** @enum {string} */
                reason: "ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent";
                count: number;
                /** @description There are more. */
                isMore: boolean;
            }[];
            /** @description Open requests of buyers to cancel, nearest first. They come before all else. */
            cancellations: {
                number: string;
                autoApproveAt: string | null;
            }[];
            /** @description Requests of buyers to return, rFBS, which wait for a decision; nearest first. */
            returnRequests: {
                /** @description Ozon's return_id. */
                id: string;
                number: string;
                product: string | null;
                price: {
                    minor: number;
                    currency: string;
                } | null;
                dueAt: string | null;
            }[];
            /** @description The first of those that can still be saved: by deadline, then by what the order is worth. */
            parcels: components["schemas"]["ProblemParcel"][];
            tickets: {
                count: number;
                /** @description There are more. */
                isMore: boolean;
                first: {
                    id: string;
                    number: string;
                    /** @enum {string} */
                    type: "delay" | "lost" | "damaged" | "address_change" | "no_pickup_notice" | "return" | "wrong_item" | "missing_item" | "delivered_not_received" | "wrong_channel" | "compensation_missing" | "other";
                    /** @enum {string} */
                    state: "new" | "waiting_on_buyer" | "waiting_on_seller" | "waiting_on_ozon" | "waiting_on_carrier" | "resolved" | "closed" | "merged";
                    dueAt: string | null;
                }[];
            };
            /** @description Those that fail. */
            connections: {
                id: string;
                carrier: string;
                /** Format: date-time */
                failingSince: string;
            }[];
            /** @description Accounts at Ozon that are read for the first time, whose key ends soon or lacks a right, or whose notifications are in trouble. */
            accounts: components["schemas"]["OzonAccount"][];
            snoozed: {
                id: string;
                number: string;
                /** Format: date-time */
                until: string;
            }[];
        };
        ProblemList: {
            /** @description By the gravest reason of each; within a reason, the nearest deadline first. */
            problems: components["schemas"]["ProblemParcel"][];
            /** @description Cursor of the next page; null: the end. */
            next: string | null;
        };
        Snoozed: {
            id: string;
            until: string | null;
        };
        Snooze: {
            /** @description Left out of today for so long, unless something new goes wrong. */
            days: number;
        } | {
            /**
             * Format: date-time
             * @description Left out of today until then, 30 days ahead at most. Sent twice, it changes nothing.
             */
            until: string;
        };
        ImportColumns: {
            posting: number | null;
            tracking: number | null;
            others: number | null;
            order: number | null;
            carrier: number | null;
            scheme: number | null;
            shipBy: number | null;
            /** @default null */
            price: number | null;
            /** @default null */
            currency: number | null;
            /** @default null */
            product: number | null;
            /** @default null */
            offerId: number | null;
            /** @default null */
            sku: number | null;
            /** @default null */
            quantity: number | null;
            /** @default null */
            productPrice: number | null;
            /** @description For rows that name none; null: derived from the number. */
            defaultCarrier: string | null;
            /**
             * @description Of amounts that name none; null: such an amount is not taken.
             * @default null
             */
            defaultCurrency: ("RUB" | "CNY" | "USD" | "EUR" | "BYN" | "KZT" | "KGS") | null;
        };
        ImportFindingGroup: {
            /** @enum {string} */
            code: "number_missing" | "number_wrong" | "number_cut" | "number_domestic" | "duplicate" | "order_wrong" | "carrier_unknown" | "scheme_unknown" | "date_wrong" | "amount_wrong" | "currency_missing" | "quantity_wrong" | "check_digit";
            isError: boolean;
            /** @description Findings of this kind. */
            count: number;
            /** @description First and last row of each unbroken run; the first 30 runs. */
            ranges: {
                from: number;
                to: number;
            }[];
            /** @description The 5 most frequent values of the cells. */
            values: {
                value: string;
                count: number;
            }[];
        };
        ImportFinding: {
            /** @description Row of the file, its heading included. */
            line: number;
            isError: boolean;
            /** @enum {string} */
            code: "number_missing" | "number_wrong" | "number_cut" | "number_domestic" | "duplicate" | "order_wrong" | "carrier_unknown" | "scheme_unknown" | "date_wrong" | "amount_wrong" | "currency_missing" | "quantity_wrong" | "check_digit";
            /** @description The value of the cell. */
            value: string;
            /** @description The row it repeats, or the check digit the number should have. */
            hint: string | null;
        };
        Import: {
            id: string;
            fileName: string;
            /**
             * @description checked: waits for `start`. running: goes on by itself.
             * @enum {string}
             */
            state: "checked" | "running" | "done" | "cancelled" | "failed";
            /** @enum {string} */
            encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1251" | "gb18030";
            /** @description The sheet of the workbook that was read; null: a text file. */
            sheet: string | null;
            /** @description The columns that were kept: those that can be about parcels. */
            headings: string[];
            columns: components["schemas"]["ImportColumns"];
            rowCount: number;
            /** @description Rows that are taken. */
            goodCount: number;
            /** @description Rows that name a further product of a parcel above; they are taken with it. */
            joinedCount: number;
            /** @description Rows that are not taken; see errors.csv. */
            wrongCount: number;
            /** @description Rows taken with a warning. */
            warnedCount: number;
            /** @description All findings, by kind. */
            findingGroups: components["schemas"]["ImportFindingGroup"][];
            /** @description The first 100. */
            findings: components["schemas"]["ImportFinding"][];
            doneCount: number;
            /** @description Parcels that were not here before. */
            newCount: number;
            /** @description Parcels that were. */
            knownCount: number;
            createdAt: string;
            updatedAt: string;
        };
        /** @description Hours by nearest rank; null while nothing was measured. */
        Percentiles: {
            count: number;
            p50: number | null;
            p90: number | null;
            p95: number | null;
        };
        AuditEntry: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            kind: "shop" | "ticket";
            actor: {
                id: string;
                /** @description As it is called now; null: not known. */
                name: string | null;
            };
            action: string;
            /** @description What it was done to; null: the shop. */
            subject: {
                id: string;
                /** @description As it is called now; null: not known. */
                name: string | null;
            } | null;
            detail: {
                [key: string]: unknown;
            };
            /** @description To several parcels at once: those that are still there. */
            parcels: {
                id: string;
                name: string;
            }[];
        };
        Endpoint: {
            id: string;
            url: string;
            types: ("shipment.status_changed" | "shipment.problem_raised" | "shipment.problem_cleared" | "ticket.opened" | "ticket.message_added" | "ticket.state_changed" | "connection.failing" | "connection.recovered" | "connection.key_ending" | "connection.pushes_failing" | "endpoint.disabled")[];
            /** @description null: it receives news. gone: it answered 410. failing: nothing arrived there for five days. */
            disabled: {
                /** Format: date-time */
                at: string;
                /** @enum {string} */
                reason: "owner" | "gone" | "failing";
            } | null;
            /** @description null: the last message arrived. */
            failingSince: string | null;
            /** @description Until when the secret before the last rotation signs as well. */
            previousSecretUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description standard: our own bodies. aftership: bodies of AfterShip’s webhooks, signed as theirs besides, for connectors written for them; then `types` is `shipment.status_changed` alone.
             * @enum {string}
             */
            format: "standard" | "aftership";
        };
        CreatedEndpoint: {
            endpoint: components["schemas"]["Endpoint"];
            /** @description Messages are signed with it (Standard Webhooks). Shown once. */
            secret: string;
        };
        CreateEndpoint: {
            url: string;
            /** @description Event types it receives. */
            types: ("shipment.status_changed" | "shipment.problem_raised" | "shipment.problem_cleared" | "ticket.opened" | "ticket.message_added" | "ticket.state_changed" | "connection.failing" | "connection.recovered" | "connection.key_ending" | "connection.pushes_failing" | "endpoint.disabled")[];
            /**
             * @description standard: our own bodies. aftership: bodies of AfterShip’s webhooks, signed as theirs besides, for connectors written for them; then `types` is `shipment.status_changed` alone.
             * @default standard
             * @enum {string}
             */
            format: "standard" | "aftership";
        };
        ChangeEndpoint: {
            url?: string;
            /** @description Event types it receives. */
            types?: ("shipment.status_changed" | "shipment.problem_raised" | "shipment.problem_cleared" | "ticket.opened" | "ticket.message_added" | "ticket.state_changed" | "connection.failing" | "connection.recovered" | "connection.key_ending" | "connection.pushes_failing" | "endpoint.disabled")[];
            enabled?: boolean;
            /**
             * @description standard: our own bodies. aftership: bodies of AfterShip’s webhooks, signed as theirs besides, for connectors written for them; then `types` is `shipment.status_changed` alone.
             * @enum {string}
             */
            format?: "standard" | "aftership";
        };
        RotatedSecret: {
            /** @description Messages are signed with it (Standard Webhooks). Shown once. */
            secret: string;
            /** Format: date-time */
            previousUntil: string;
        };
        Delivery: {
            /** @description `webhook-id`: the same each time it is sent. */
            id: string;
            type: string;
            /** @enum {string} */
            state: "waiting" | "sent" | "failed";
            attempts: number;
            /** @description HTTP status; null: no answer came. */
            status: number | null;
            /** @description The beginning of the answer. */
            response: string | null;
            /** Format: date-time */
            happenedAt: string;
            attemptedAt: string | null;
            nextAttemptAt: string | null;
        };
        ReplayFailed: {
            /**
             * Format: date-time
             * @description News that happened from then on.
             */
            since: string;
        };
        SignIn: {
            email: string;
            password: string;
            /** @description Of the authenticator app, or a backup code: for an account with a second step. */
            code?: string;
        };
        Member: {
            /** @description Of the membership. */
            id: string;
            userId: string;
            name: string;
            email: string;
            /** @enum {string} */
            role: "viewer" | "agent" | "owner";
            /** Format: date-time */
            joinedAt: string;
        };
        ChangeRole: {
            /** @enum {string} */
            role: "viewer" | "agent" | "owner";
        };
        Invitation: {
            id: string;
            email: string;
            /** @enum {string} */
            role: "viewer" | "agent" | "owner";
            /** Format: date-time */
            expiresAt: string;
        };
        InviteMember: {
            /** Format: email */
            email: string;
            /** @enum {string} */
            role: "viewer" | "agent" | "owner";
        };
        ApiKey: {
            id: string;
            name: string;
            /** @description The first characters, to tell keys apart. */
            start: string;
            /**
             * @description read: looks at everything a viewer sees. write: also does what an agent does.
             * @enum {string}
             */
            scope: "read" | "write";
            /** Format: date-time */
            createdAt: string;
            /** @description null: until it is revoked. */
            expiresAt: string | null;
            /** @description To the minute. null: never. */
            lastUsedAt: string | null;
        };
        CreatedKey: {
            id: string;
            /** @description Shown this once. */
            key: string;
        };
        CreateKey: {
            name: string;
            /**
             * @description read: looks at everything a viewer sees. write: also does what an agent does.
             * @enum {string}
             */
            scope: "read" | "write";
            /** @description null: until it is revoked. */
            expiresInDays: number | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    receiveHook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                carrier: string;
                secret: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message is kept. The body is what this carrier expects. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description malformed-body: The body cannot be read; foreign-payload: This is not one of the carrier's messages */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description bad-signature: The signature does not match */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description sender-not-allowed: This sender is not in the carrier's network */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description hook-not-found: No webhook is connected at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    track: {
        parameters: {
            query?: {
                carrier?: string;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The parcels known by this number, the surest first; none is an empty list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackAnswer"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    trackMany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackRequest"];
            };
        };
        responses: {
            /** @description The same for each number, in the order asked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackAnswers"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    card: {
        parameters: {
            query?: {
                /** @description Left out: by the header Accept-Language. */
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The words; an unknown number has some too. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Card"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCarriers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each carrier with what can be done with it here. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        carriers: components["schemas"]["Carrier"][];
                    };
                };
            };
            /** @description method-not-allowed: This address does not support that method */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    detectCarriers: {
        parameters: {
            query: {
                number: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The candidates; none is an empty list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        candidates: components["schemas"]["Candidate"][];
                        /** @description The courier inside China whose numbers look like this one: it ends at a warehouse in China, and Ozon needs the international number. null: it looks like none of theirs. */
                        chineseCourier: ("sf" | "zto" | "yto" | "jt" | "jd" | "cainiao") | null;
                    };
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    guide: {
        parameters: {
            query: {
                role: "buyer" | "seller";
                /** @description Needed without `number`; with it: another problem than the parcel’s state shows. */
                issue?: "where_is_it" | "late" | "lost" | "damaged" | "wrong_address" | "no_pickup_notice" | "delivered_not_received" | "wrong_item" | "return" | "return_missing" | "wrong_channel" | "compensation_missing" | "customs" | "attempt_failed" | "cancel" | "not_accepted" | "untrackable" | "contact_seller" | "contact_ozon" | "chat_unavailable";
                /** @description Answers for this parcel, with what anybody may read about it. */
                number?: string;
                scheme?: "FBO" | "FBS" | "rFBS" | "FBP" | "unknown";
                integration?: "ozon" | "aggregator" | "non_integrated" | "3pl_tracking" | "hybrid" | "hybrid_aggregator" | "hybrid_non_integrated" | "hybrid_3pl_tracking" | "click_and_collect" | "FBP";
                status?: "pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired";
                carrier?: string;
                since?: string;
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The steps in order, each with channel, proof, term and the rule it rests on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuideAnswer"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPolicies: {
        parameters: {
            query?: {
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every rule. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        policies: components["schemas"]["Policy"][];
                    };
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listChatTexts: {
        parameters: {
            query?: {
                role?: "buyer" | "seller";
                issue?: "where_is_it" | "late" | "lost" | "damaged" | "wrong_address" | "no_pickup_notice" | "delivered_not_received" | "wrong_item" | "return" | "return_missing" | "wrong_channel" | "compensation_missing" | "customs" | "attempt_failed" | "cancel" | "not_accepted" | "untrackable" | "contact_seller" | "contact_ozon" | "chat_unavailable";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The texts, each with its languages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatTexts"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkChat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckChat"];
            };
        };
        responses: {
            /** @description The places that break a rule; none is an empty list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatCheck"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listStatuses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The dictionary, also in `packages/status-dictionary`. Ask again with its ETag. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDictionary"];
                };
            };
            /** @description method-not-allowed: This address does not support that method */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    searchHelp: {
        parameters: {
            query: {
                q: string;
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most twelve articles with their summaries; none is an empty list. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        articles: {
                            url: string;
                            title: string;
                            summary: string;
                        }[];
                    };
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The OpenAPI 3.1 document. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        openapi: string;
                    };
                };
            };
            /** @description method-not-allowed: This address does not support that method */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listTickets: {
        parameters: {
            query?: {
                state?: "new" | "waiting_on_buyer" | "waiting_on_seller" | "waiting_on_ozon" | "waiting_on_carrier" | "resolved" | "closed" | "merged" | "open";
                assignee?: string;
                q?: string;
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of tickets; `next` is where the one after it begins. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tickets: components["schemas"]["TicketSummary"][];
                        next: string | null;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openTicket: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenTicket"];
            };
        };
        responses: {
            /** @description The id, and of a new ticket its token and link, which are shown here only. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedTicket"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests; quota-used-up: The limit is used up for now; too-many-tickets: Too many open tickets about this number */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The ticket with its messages, photos and deadlines. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The photo as it was kept. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ticket-ended: This ticket has ended */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used; unsupported-image: Only JPEG, PNG and WebP pictures can be attached; too-many-photos: A ticket takes no more photos */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests; quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bytes of the photo. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description link-expired: This link has expired */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketCalendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An iCalendar file with one entry a deadline. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    watchTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Never: the answer is 101, and news follow over the socket. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests; too-many-watchers: Too many windows show this ticket */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteMessage"];
            };
        };
        responses: {
            /** @description The message as it was published; for sellers also what Ozon forbids in its chats: a warning only. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @enum {string} */
                        author: "buyer" | "seller" | "system";
                        body: string;
                        /** Format: date-time */
                        at: string;
                        findings?: {
                            /** @enum {string} */
                            kind: "link" | "phone" | "email" | "messenger" | "cancel" | "promise" | "blame" | "personal" | "offsite";
                            /** @description The words it was found by, as they were written. */
                            text: string;
                        }[];
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ticket-ended: This ticket has ended; changed-meanwhile: Someone else changed it at the same time */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests; quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notes, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        notes: components["schemas"]["InternalNote"][];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    writeNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteNote"];
            };
        };
        responses: {
            /** @description The id of the note. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        noteId: string;
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resolveTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolveTicket"];
            };
        };
        responses: {
            /** @description It has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ticket-ended: This ticket has ended; changed-meanwhile: Someone else changed it at the same time */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    closeTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is closed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ticket-ended: This ticket has ended; changed-meanwhile: Someone else changed it at the same time */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    assignTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignTicket"];
            };
        };
        responses: {
            /** @description It is assigned. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed-meanwhile: Someone else changed it at the same time */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergeTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeTicket"];
            };
        };
        responses: {
            /** @description It is merged. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description ticket-ended: This ticket has ended; changed-meanwhile: Someone else changed it at the same time */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The letter in its parts. Names, addresses and what is not known are left blank. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Claim"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketHistory: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The actions, oldest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        actions: {
                            at: string;
                            actor: string;
                            action: string;
                            detail: Record<string, never>;
                        }[];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listCanned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The texts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        answers: components["schemas"]["CannedAnswer"][];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveCanned: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    title: string;
                    body: string;
                };
            };
        };
        responses: {
            /** @description The id of the text, and what Ozon forbids in its chats: a warning only. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        findings: {
                            /** @enum {string} */
                            kind: "link" | "phone" | "email" | "messenger" | "cancel" | "promise" | "blame" | "personal" | "offsite";
                            /** @description The words it was found by, as they were written. */
                            text: string;
                        }[];
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteCanned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReturns: {
        parameters: {
            query?: {
                /** @description waiting: those to be fetched, what runs out first in front. Default: all. */
                which?: "waiting" | "all";
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of returns; `next` is the cursor of the one after it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        returns: components["schemas"]["Return"][];
                        next: string | null;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOzonRating: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One index for each scheme that Ozon has rated. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: components["schemas"]["OzonRating"][];
                        zones: {
                            /** @description Percent, inclusive; null: no upper end. */
                            upTo: number | null;
                            /** @description Percent of the order that Ozon charges per error. */
                            charge: number;
                            mayBlock: boolean;
                        }[];
                        source: string;
                        checkedOn: string;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOzonPosting: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its status, its tracking number and the actions on offer. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        number: string;
                        /** @description Ozon's word for its state. */
                        status: string | null;
                        trackingNumber: string | null;
                        /** @description What Ozon offers for it now, as far as it can be done from here. */
                        actions: ("set_tracking_number" | "delivering" | "last_mile" | "delivered" | "set_cutoff" | "dispute")[];
                        /** Format: date-time */
                        readAt: string;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setOzonTrackingNumbers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    items: {
                        postingNumber: string;
                        trackingNumber: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description What became of each posting, in the order sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: components["schemas"]["OzonActionResult"][];
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    moveOzonPostings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    action: "delivering" | "last_mile" | "delivered";
                    postings: string[];
                };
            };
        };
        responses: {
            /** @description What became of each posting, in the order sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        results: components["schemas"]["OzonActionResult"][];
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setOzonCutoff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    cutoffAt: string;
                };
            };
        };
        responses: {
            /** @description What became of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OzonActionResult"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOzonCancellations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        requests: components["schemas"]["CancellationRequest"][];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    approveOzonCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description What became of the request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "done" | "already" | "not_offered" | "cancel_requested" | "unknown_posting" | "cutoff_passed" | "cutoff_too_late" | "refused" | "try_again" | "no_connection";
                        /** @enum {string} */
                        state: "open" | "approved" | "rejected" | "gone";
                        message: string | null;
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rejectOzonCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    comment?: string;
                };
            };
        };
        responses: {
            /** @description What became of the request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "done" | "already" | "not_offered" | "cancel_requested" | "unknown_posting" | "cutoff_passed" | "cutoff_too_late" | "refused" | "try_again" | "no_connection";
                        /** @enum {string} */
                        state: "open" | "approved" | "rejected" | "gone";
                        message: string | null;
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOzonAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One entry for each connection to Ozon that has a key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: components["schemas"]["OzonAccount"][];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportReturns: {
        parameters: {
            query?: {
                which?: "waiting" | "all";
                /** @description Words and Moscow time for people. Left out: Ozon’s names and UTC for programs. */
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description UTF-8 CSV with one line a return. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportReturnsXlsx: {
        parameters: {
            query?: {
                which?: "waiting" | "all";
                /** @description Words and Moscow time for people. Left out: Ozon’s names and UTC for programs. */
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An .xlsx workbook with one row a return. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRfbsReturns: {
        parameters: {
            query?: {
                /** @description Words and Moscow time for people. Left out: Ozon’s names and UTC for programs. */
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description UTF-8 CSV with one line a request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportRfbsReturnsXlsx: {
        parameters: {
            query?: {
                /** @description Words and Moscow time for people. Left out: Ozon’s names and UTC for programs. */
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An .xlsx workbook with one row a request. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listRfbsReturns: {
        parameters: {
            query?: {
                /** @description waiting: for a decision, the oldest first. Default: all, the newest first. */
                which?: "waiting" | "all";
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests; `next` is the cursor of the one after it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        returns: components["schemas"]["RfbsReturn"][];
                        next: string | null;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRfbsReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request as Ozon said it last. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RfbsReturn"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decideRfbsReturn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Id of an action that Ozon offers. */
                    action: number;
                    rejectionReason?: number;
                    comment?: string;
                    /** @description Kopecks, for part of the money. */
                    amount?: number;
                    /** @description Kopecks, for the buyer's postage. */
                    postage?: number;
                };
            };
        };
        responses: {
            /** @description What became of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        outcome: "done" | "already" | "not_offered" | "cancel_requested" | "unknown_posting" | "cutoff_passed" | "cutoff_too_late" | "refused" | "try_again" | "no_connection";
                        /** @description Ozon's own words, where it refused. */
                        message: string | null;
                        /** @description What Ozon’s rules for chats forbid in the comment. */
                        findings: {
                            /** @enum {string} */
                            kind: "link" | "phone" | "email" | "messenger" | "cancel" | "promise" | "blame" | "personal" | "offsite";
                            /** @description The words it was found by, as they were written. */
                            text: string;
                        }[];
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listOzonRatingErrors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Those of the last 30 days, the newest first, at most 200. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        errors: components["schemas"]["OzonRatingError"][];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openOzonDispute: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description What became of it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OzonActionResult"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connections with their state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connections: components["schemas"]["Connection"][];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openConnection: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    carrier: string;
                    signingKey?: string;
                    credentials?: {
                        [key: string]: string;
                    };
                    anySender?: boolean;
                };
            };
        };
        responses: {
            /** @description The connection and its webhook address, which is shown here only. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        connection: components["schemas"]["Connection"];
                        /** @description Shown this once: it is kept as a hash only. */
                        hookUrl: string;
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-connections: This shop has as many connections as it can */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used; key-refused: The key is not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests; quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description carrier-unreachable: The key could not be checked just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The connection with its state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    signingKey?: string | null;
                    credentials?: {
                        [key: string]: string;
                    } | null;
                    anySender?: boolean;
                };
            };
        };
        responses: {
            /** @description The connection as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Connection"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used; key-refused: The key is not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests; quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description carrier-unreachable: The key could not be checked just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new address, which is shown here only. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        hookUrl: string;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testConnection: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether it works, and if not, why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        result: "passed" | "failed" | "unproven" | "nothing_to_test";
                        failure: string | null;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests; quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnectionFailures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages, 50 at most. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        messages: {
                            id: number;
                            attempts: number;
                            /** Format: date-time */
                            receivedAt: string;
                        }[];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayConnectionMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                message: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It waits to be worked on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-replayable: Only a kept failure can be replayed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listShipments: {
        parameters: {
            query?: {
                /** @description Several numbers, 100 at most, find the parcels that go by one of them. Else the beginning of any of its numbers, or of its order, then sorted by number. After those the parcels with a product whose SKU or offer id begins so, or whose name has words that begin so, newest first. */
                q?: "" | string;
                status?: "" | ("pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired");
                /** @description Who has it now. `unknown`: nobody said yet. */
                carrier?: "" | string;
                scheme?: "" | ("FBO" | "FBS" | "rFBS" | "FBP");
                actionRequiredBy?: "" | ("buyer" | "seller" | "ozon" | "carrier" | "nobody");
                problem?: "" | ("any" | "ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent");
                /** @description Left out: those not archived; with `q`, both. */
                archived?: "" | ("false" | "true");
                updatedFrom?: "" | (string);
                updatedTo?: "" | (string);
                createdFrom?: "" | (string);
                createdTo?: "" | (string);
                /** @description problem: those with a problem first, longest first. created: newest first. eta: those under way with a promised date first, soonest first. Archived ones: latest archived first, without `sort`. */
                sort?: "" | ("problem" | "eta" | "created");
                limit?: string;
                cursor?: "" | string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of parcels; `next` is the cursor of the one after it, null on the last. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShipmentPage"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    addShipments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddShipments"];
            };
        };
        responses: {
            /** @description Each parcel with its id, in the order sent, and whether it is new. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In the order sent. */
                        results: {
                            number: string;
                            id: string;
                            /** @description false: it was here already. */
                            isNew: boolean;
                            /** @description Set when the number looks mistyped: its check digit should be this one. */
                            checkDigitExpected: string | null;
                            /** @description The courier inside China whose numbers look like this one: it ends at a warehouse in China, and Ozon needs the international number. null: it looks like none of theirs. */
                            chineseCourier: ("sf" | "zto" | "yto" | "jt" | "jd" | "cainiao") | null;
                        }[];
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description changed-meanwhile: Someone else changed it at the same time */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportShipments: {
        parameters: {
            query?: {
                /** @description Several numbers, 100 at most, find the parcels that go by one of them. Else the beginning of any of its numbers, or of its order, then sorted by number. After those the parcels with a product whose SKU or offer id begins so, or whose name has words that begin so, newest first. */
                q?: "" | string;
                status?: "" | ("pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired");
                /** @description Who has it now. `unknown`: nobody said yet. */
                carrier?: "" | string;
                scheme?: "" | ("FBO" | "FBS" | "rFBS" | "FBP");
                actionRequiredBy?: "" | ("buyer" | "seller" | "ozon" | "carrier" | "nobody");
                problem?: "" | ("any" | "ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent");
                /** @description Left out: those not archived; with `q`, both. */
                archived?: "" | ("false" | "true");
                updatedFrom?: "" | (string);
                updatedTo?: "" | (string);
                createdFrom?: "" | (string);
                createdTo?: "" | (string);
                /** @description problem: those with a problem first, longest first. created: newest first. eta: those under way with a promised date first, soonest first. Archived ones: latest archived first, without `sort`. */
                sort?: "" | ("problem" | "eta" | "created");
                /** @description Words and Moscow time for people. Left out: ids and UTC for programs. */
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description UTF-8 CSV with one line a parcel. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportShipmentsXlsx: {
        parameters: {
            query?: {
                /** @description Several numbers, 100 at most, find the parcels that go by one of them. Else the beginning of any of its numbers, or of its order, then sorted by number. After those the parcels with a product whose SKU or offer id begins so, or whose name has words that begin so, newest first. */
                q?: "" | string;
                status?: "" | ("pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired");
                /** @description Who has it now. `unknown`: nobody said yet. */
                carrier?: "" | string;
                scheme?: "" | ("FBO" | "FBS" | "rFBS" | "FBP");
                actionRequiredBy?: "" | ("buyer" | "seller" | "ozon" | "carrier" | "nobody");
                problem?: "" | ("any" | "ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent");
                /** @description Left out: those not archived; with `q`, both. */
                archived?: "" | ("false" | "true");
                updatedFrom?: "" | (string);
                updatedTo?: "" | (string);
                createdFrom?: "" | (string);
                createdTo?: "" | (string);
                /** @description problem: those with a problem first, longest first. created: newest first. eta: those under way with a promised date first, soonest first. Archived ones: latest archived first, without `sort`. */
                sort?: "" | ("problem" | "eta" | "created");
                /** @description Words and Moscow time for people. Left out: ids and UTC for programs. */
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An .xlsx workbook with one row a parcel; times are cells with dates. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    actOnShipments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkAction"];
            };
        };
        responses: {
            /** @description For each id whether it was done, and if not, why. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In the order sent. */
                        results: {
                            id: string;
                            ok: boolean;
                            /** @description Why not; null when it was done. */
                            problem: ("not-found" | "changed-meanwhile") | null;
                        }[];
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getShipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The parcel with its numbers, events, problems and deadlines. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerShipment"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeShipment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeShipment"];
            };
        };
        responses: {
            /** @description The parcel as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SellerShipment"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description number-taken: You already have a parcel with this number; last-number: A parcel needs a number of its own; changed-meanwhile: Someone else changed it at the same time */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listParcelTexts: {
        parameters: {
            query?: {
                issue?: "where_is_it" | "late" | "lost" | "damaged" | "wrong_address" | "no_pickup_notice" | "delivered_not_received" | "wrong_item" | "return" | "return_missing" | "wrong_channel" | "compensation_missing" | "customs" | "attempt_failed" | "cancel" | "not_accepted" | "untrackable" | "contact_seller" | "contact_ozon" | "chat_unavailable";
                /** @description What the buyer wrote, in Russian: without `issue` it is about what this asks. */
                message?: string;
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One text for each whom the seller writes to, in the language they read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParcelTexts"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listViews: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Your saved views. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        views: components["schemas"]["SavedView"][];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveView"];
            };
        };
        responses: {
            /** @description The view with its id. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveView"];
            };
        };
        responses: {
            /** @description The view as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    today: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The parcels to act on, counts by reason, what was put off. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Today"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listProblems: {
        parameters: {
            query?: {
                reason?: "ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent";
                limit?: string;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of parcels with their problems; `next` is the cursor of the one after it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemList"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    snoozeProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Snooze"];
            };
        };
        responses: {
            /** @description Until when it is left out. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snoozed"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    unsnoozeProblem: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is back. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Snoozed"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportProblems: {
        parameters: {
            query?: {
                reason?: "ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent";
                /** @description Words and Moscow time for people. Left out: ids and UTC for programs. */
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description UTF-8 CSV with one line a problem, gravest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportProblemsXlsx: {
        parameters: {
            query?: {
                reason?: "ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent";
                /** @description Words and Moscow time for people. Left out: ids and UTC for programs. */
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An .xlsx workbook with one row a problem, gravest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listImports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The last 50 imports. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        imports: components["schemas"]["Import"][];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    uploadImport: {
        parameters: {
            query?: {
                fileName?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found in the file; it waits to be started. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description empty-file: The file has no row that can be imported; no-number-column: No column of the file contains parcel numbers; too-many-rows: The file has more than 50,000 rows; not-xlsx: The file is no .xlsx workbook and no text; broken-workbook: The workbook cannot be read */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import with its counts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chooseImportColumns: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportColumns"];
            };
        };
        responses: {
            /** @description What was found in the file with these columns. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import-not-waiting: This import can no longer be changed; changed-meanwhile: Someone else changed it at the same time */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, now running. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import-not-waiting: This import can no longer be changed; changed-meanwhile: Someone else changed it at the same time */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description empty-file: The file has no row that can be imported */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The import, now stopped. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description import-not-waiting: This import can no longer be changed; changed-meanwhile: Someone else changed it at the same time */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importErrors: {
        parameters: {
            query?: {
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description UTF-8 CSV of those rows as they were, each followed by its row number and the reason. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importErrorsXlsx: {
        parameters: {
            query?: {
                lang?: "ru" | "zh" | "en";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An .xlsx workbook of those rows, each followed by its row number and the reason. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReports: {
        parameters: {
            query?: {
                /** @description A day in Moscow time, e.g. 2026-11-02; both ends belong to the period. */
                from?: string;
                /** @description A day in Moscow time, e.g. 2026-11-02; both ends belong to the period. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The sums of the period. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * Format: date
                         * @description A day in Moscow time, e.g. 2026-11-02; both ends belong to the period.
                         */
                        from: string;
                        /**
                         * Format: date
                         * @description A day in Moscow time, e.g. 2026-11-02; both ends belong to the period.
                         */
                        to: string;
                        delivery: {
                            /** @description Who really carried it: for a posting of Ozon its delivery service, if Ozon names it. */
                            carrier: string | null;
                            lane: string | null;
                            delivered: number;
                            /** @description Delivered parcels that had a promised date. */
                            promised: number;
                            /** @description Of the promised, delivered by the last promised date. */
                            onTime: number;
                            transit: components["schemas"]["Percentiles"];
                        }[];
                        problems: {
                            reason: string;
                            raised: number;
                            open: number;
                            /** @description Put away before it was settled: neither open nor recovered. */
                            archived: number;
                            /** @description What the orders with an open problem are worth, by currency; the dearest first. */
                            atRisk: {
                                minor: number;
                                currency: string;
                            }[];
                            cleared: components["schemas"]["Percentiles"];
                        }[];
                        answers: {
                            type: string;
                            opened: number;
                            answer: components["schemas"]["Percentiles"];
                        }[];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSeller: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The settings. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        name: string;
                        /**
                         * @description What we write to the shop in.
                         * @enum {string}
                         */
                        lang: "ru" | "zh" | "en";
                        /**
                         * @description Quiet hours, digests and reports go by it.
                         * @enum {string}
                         */
                        timeZone: "UTC" | "Europe/Kaliningrad" | "Europe/Moscow" | "Europe/Minsk" | "Europe/Istanbul" | "Europe/Samara" | "Asia/Tbilisi" | "Asia/Yerevan" | "Asia/Dubai" | "Asia/Yekaterinburg" | "Asia/Tashkent" | "Asia/Almaty" | "Asia/Bishkek" | "Asia/Omsk" | "Asia/Novosibirsk" | "Asia/Krasnoyarsk" | "Asia/Irkutsk" | "Asia/Shanghai" | "Asia/Hong_Kong" | "Asia/Yakutsk" | "Asia/Vladivostok" | "Asia/Magadan" | "Asia/Kamchatka";
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeSeller: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /**
                     * @description What we write to the shop in.
                     * @enum {string}
                     */
                    lang?: "ru" | "zh" | "en";
                    /**
                     * @description Quiet hours, digests and reports go by it.
                     * @enum {string}
                     */
                    timeZone?: "UTC" | "Europe/Kaliningrad" | "Europe/Moscow" | "Europe/Minsk" | "Europe/Istanbul" | "Europe/Samara" | "Asia/Tbilisi" | "Asia/Yerevan" | "Asia/Dubai" | "Asia/Yekaterinburg" | "Asia/Tashkent" | "Asia/Almaty" | "Asia/Bishkek" | "Asia/Omsk" | "Asia/Novosibirsk" | "Asia/Krasnoyarsk" | "Asia/Irkutsk" | "Asia/Shanghai" | "Asia/Hong_Kong" | "Asia/Yakutsk" | "Asia/Vladivostok" | "Asia/Magadan" | "Asia/Kamchatka";
                };
            };
        };
        responses: {
            /** @description They are changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readAudit: {
        parameters: {
            query?: {
                kind?: "shop" | "ticket";
                /** @description Id of a user or key; buyer; system. */
                actor?: string;
                /** @description First day, in the time zone of the shop. */
                from?: string;
                /** @description Last day. */
                to?: string;
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of entries; `next` is the cursor of the one after it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        entries: components["schemas"]["AuditEntry"][];
                        /** @description For `after`; null: that was all. */
                        next: string | null;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEndpoints: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoints without their secrets. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        endpoints: components["schemas"]["Endpoint"][];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateEndpoint"];
            };
        };
        responses: {
            /** @description The endpoint with its signing secret, which is shown here only. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedEndpoint"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-endpoints: A shop has no more than ten webhooks */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used; target-not-allowed: Messages may not be sent to this address */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The endpoint without its secret. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deleteEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeEndpoint"];
            };
        };
        responses: {
            /** @description The endpoint as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Endpoint"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used; target-not-allowed: Messages may not be sent to this address */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateSecret: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The new secret, which is shown here only. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RotatedSecret"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testEndpoint: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The delivery with the answer it got. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Delivery"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description endpoint-off: This webhook is switched off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                before?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of deliveries; `next` is the cursor of the one after it. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        deliveries: components["schemas"]["Delivery"][];
                        /** @description `before` of the next page; null: no more. */
                        next: string | null;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDelivery: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many are sent again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        replayed: number;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-replayable: Only a kept failure can be replayed; endpoint-off: This webhook is switched off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayFailed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplayFailed"];
            };
        };
        responses: {
            /** @description How many are sent again. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        replayed: number;
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description endpoint-off: This webhook is switched off */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInboxFailures: {
        parameters: {
            query?: {
                before?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages; `next` is where the one after it begins. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        failures: {
                            id: number;
                            database: number;
                            carrier: string;
                            failure: string | null;
                            attempts: number;
                            receivedAt: string;
                        }[];
                        next: string | null;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayInboxMessage: {
        parameters: {
            query?: {
                database?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It waits to be worked on. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        queued: true;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-replayable: Only a kept failure can be replayed */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    blockShopPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    blocked: boolean;
                };
            };
        };
        responses: {
            /** @description As it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        blocked: boolean;
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description The person, with the session in the cookie. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            name: string;
                            email: string;
                        };
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key; code-needed: A code of the second step is needed */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description foreign-origin: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests; quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description busy: The server is busy just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description foreign-origin: The request came from another site */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person and their shops. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        user: {
                            id: string;
                            name: string;
                            email: string;
                        };
                        /** @description The shop the desk shows. */
                        sellerId: string | null;
                        sellers: {
                            sellerId: string;
                            sellerName: string;
                            /** @enum {string} */
                            role: "viewer" | "agent" | "owner";
                        }[];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The members with their roles. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        members: components["schemas"]["Member"][];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description They are gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description last-owner: A shop needs an owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeRole"];
            };
        };
        responses: {
            /** @description The role is changed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description last-owner: A shop needs an owner */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The open invitations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invitations: components["schemas"]["Invitation"][];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteMember"];
            };
        };
        responses: {
            /** @description The id of the invitation, and whether the letter was sent. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        id: string;
                        /** @description false: the letter could not be sent. */
                        isSent: boolean;
                    };
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description already-member: This person already works for the shop */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-requests: Too many requests; quota-used-up: The limit is used up for now */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is withdrawn. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The keys without their secret part. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: components["schemas"]["ApiKey"][];
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    createKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateKey"];
            };
        };
        responses: {
            /** @description The key, which is shown here only. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedKey"];
                };
            };
            /** @description malformed-body: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description too-many-keys: A shop has 50 keys at most */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description body-too-large: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description invalid-input: Some of the input cannot be used */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It is revoked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description forbidden: Your role may not do that */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-found: Nothing is here */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    alive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It answers. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description method-not-allowed: This address does not support that method */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of that is well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description method-not-allowed: This address does not support that method */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description not-ready: The installation is not ready */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All of that is well. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        ok: true;
                    };
                };
            };
            /** @description method-not-allowed: This address does not support that method */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits, fails and is late; docs/operating.md explains each figure. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description unauthorized: Sign in or send a valid key */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description method-not-allowed: This address does not support that method */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    onShipmentStatusChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description The same each time this is sent. */
                "webhook-id": string;
                /** @description Time of this attempt, seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256, base64; two of them after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "shipment.status_changed";
                    /**
                     * Format: date-time
                     * @description When it happened. What was sent again may come behind later news.
                     */
                    timestamp: string;
                    data: {
                        shipment: {
                            id: string;
                            carrier: string;
                            number: string;
                        };
                        /** @description null: the first we hear of it. */
                        from: ("pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired") | null;
                        /** @enum {string} */
                        status: "pending" | "info_received" | "in_transit" | "out_for_delivery" | "available_for_pickup" | "attempt_failed" | "delivered" | "exception" | "returning" | "returned" | "cancelled" | "expired";
                        subStatus: ("carrier_damaged" | "carrier_lost" | "carrier_delayed" | "carrier_misrouted" | "consignee_absent" | "consignee_refused" | "consignee_pickup_missed" | "address_invalid" | "customs_hold" | "customs_documents_required" | "customs_released" | "held_for_payment" | "weather" | "seller_not_handed_over" | "seller_wrong_channel" | "ozon_not_accepted_at_sorting" | "presumed_delivered") | null;
                        since: string | null;
                        /** @enum {string} */
                        actionRequiredBy: "buyer" | "seller" | "ozon" | "carrier" | "nobody";
                        eta: {
                            /** Format: date-time */
                            begin: string;
                            /** Format: date-time */
                            end: string;
                        } | null;
                        pickupUntil: string | null;
                        situation?: components["schemas"]["Situation"];
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, ten times in all over about three days. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onShipmentProblemRaised: {
        parameters: {
            query?: never;
            header: {
                /** @description The same each time this is sent. */
                "webhook-id": string;
                /** @description Time of this attempt, seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256, base64; two of them after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "shipment.problem_raised";
                    /**
                     * Format: date-time
                     * @description When it happened. What was sent again may come behind later news.
                     */
                    timestamp: string;
                    data: {
                        shipment: {
                            id: string;
                            carrier: string;
                            number: string;
                        };
                        problem: components["schemas"]["ParcelProblem"];
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, ten times in all over about three days. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onShipmentProblemCleared: {
        parameters: {
            query?: never;
            header: {
                /** @description The same each time this is sent. */
                "webhook-id": string;
                /** @description Time of this attempt, seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256, base64; two of them after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "shipment.problem_cleared";
                    /**
                     * Format: date-time
                     * @description When it happened. What was sent again may come behind later news.
                     */
                    timestamp: string;
                    data: {
                        shipment: {
                            id: string;
                            carrier: string;
                            number: string;
                        };
                        /** @enum {string} */
                        reason: "ship_by_near" | "pickup_expiring" | "return_storage" | "delivered_disputed" | "delivery_problem" | "customs_hold" | "wrong_channel" | "no_first_scan" | "no_movement" | "past_eta" | "source_silent";
                        /** Format: date-time */
                        since: string;
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, ten times in all over about three days. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTicketOpened: {
        parameters: {
            query?: never;
            header: {
                /** @description The same each time this is sent. */
                "webhook-id": string;
                /** @description Time of this attempt, seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256, base64; two of them after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "ticket.opened";
                    /**
                     * Format: date-time
                     * @description When it happened. What was sent again may come behind later news.
                     */
                    timestamp: string;
                    data: {
                        ticket: {
                            id: string;
                            number: string;
                            /** @enum {string} */
                            type: "delay" | "lost" | "damaged" | "address_change" | "no_pickup_notice" | "return" | "wrong_item" | "missing_item" | "delivered_not_received" | "wrong_channel" | "compensation_missing" | "other";
                            /** @enum {string} */
                            state: "new" | "waiting_on_buyer" | "waiting_on_seller" | "waiting_on_ozon" | "waiting_on_carrier" | "resolved" | "closed" | "merged";
                            /** @description The nearest deadline still ahead. */
                            dueAt: string | null;
                        };
                        /** @enum {string} */
                        by: "buyer" | "seller" | "system";
                        message: components["schemas"]["PublicMessage"];
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, ten times in all over about three days. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTicketMessageAdded: {
        parameters: {
            query?: never;
            header: {
                /** @description The same each time this is sent. */
                "webhook-id": string;
                /** @description Time of this attempt, seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256, base64; two of them after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "ticket.message_added";
                    /**
                     * Format: date-time
                     * @description When it happened. What was sent again may come behind later news.
                     */
                    timestamp: string;
                    data: {
                        ticket: {
                            id: string;
                            number: string;
                            /** @enum {string} */
                            type: "delay" | "lost" | "damaged" | "address_change" | "no_pickup_notice" | "return" | "wrong_item" | "missing_item" | "delivered_not_received" | "wrong_channel" | "compensation_missing" | "other";
                            /** @enum {string} */
                            state: "new" | "waiting_on_buyer" | "waiting_on_seller" | "waiting_on_ozon" | "waiting_on_carrier" | "resolved" | "closed" | "merged";
                            /** @description The nearest deadline still ahead. */
                            dueAt: string | null;
                        };
                        /** @enum {string} */
                        by: "buyer" | "seller" | "system";
                        message: components["schemas"]["PublicMessage"];
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, ten times in all over about three days. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onTicketStateChanged: {
        parameters: {
            query?: never;
            header: {
                /** @description The same each time this is sent. */
                "webhook-id": string;
                /** @description Time of this attempt, seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256, base64; two of them after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "ticket.state_changed";
                    /**
                     * Format: date-time
                     * @description When it happened. What was sent again may come behind later news.
                     */
                    timestamp: string;
                    data: {
                        ticket: {
                            id: string;
                            number: string;
                            /** @enum {string} */
                            type: "delay" | "lost" | "damaged" | "address_change" | "no_pickup_notice" | "return" | "wrong_item" | "missing_item" | "delivered_not_received" | "wrong_channel" | "compensation_missing" | "other";
                            /** @enum {string} */
                            state: "new" | "waiting_on_buyer" | "waiting_on_seller" | "waiting_on_ozon" | "waiting_on_carrier" | "resolved" | "closed" | "merged";
                            /** @description The nearest deadline still ahead. */
                            dueAt: string | null;
                        };
                        /** @enum {string} */
                        by: "buyer" | "seller" | "system";
                        /** @enum {string} */
                        from: "new" | "waiting_on_buyer" | "waiting_on_seller" | "waiting_on_ozon" | "waiting_on_carrier" | "resolved" | "closed" | "merged";
                        resolution: ("delivered" | "refunded" | "compensated" | "resent" | "returned" | "rejected" | "rejected_by_sla" | "withdrawn") | null;
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, ten times in all over about three days. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onConnectionFailing: {
        parameters: {
            query?: never;
            header: {
                /** @description The same each time this is sent. */
                "webhook-id": string;
                /** @description Time of this attempt, seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256, base64; two of them after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "connection.failing";
                    /**
                     * Format: date-time
                     * @description When it happened. What was sent again may come behind later news.
                     */
                    timestamp: string;
                    data: {
                        connection: {
                            id: string;
                            carrier: string;
                        };
                        /** Format: date-time */
                        since: string;
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, ten times in all over about three days. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onConnectionRecovered: {
        parameters: {
            query?: never;
            header: {
                /** @description The same each time this is sent. */
                "webhook-id": string;
                /** @description Time of this attempt, seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256, base64; two of them after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "connection.recovered";
                    /**
                     * Format: date-time
                     * @description When it happened. What was sent again may come behind later news.
                     */
                    timestamp: string;
                    data: {
                        connection: {
                            id: string;
                            carrier: string;
                        };
                        /** Format: date-time */
                        since: string;
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, ten times in all over about three days. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onConnectionKeyEnding: {
        parameters: {
            query?: never;
            header: {
                /** @description The same each time this is sent. */
                "webhook-id": string;
                /** @description Time of this attempt, seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256, base64; two of them after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "connection.key_ending";
                    /**
                     * Format: date-time
                     * @description When it happened. What was sent again may come behind later news.
                     */
                    timestamp: string;
                    data: {
                        connection: {
                            id: string;
                            carrier: string;
                        };
                        /** Format: date-time */
                        endsAt: string;
                        /**
                         * @description Which warning it is: 14 days before, 3, and 0 on the last day.
                         * @enum {number}
                         */
                        daysLeft: 14 | 3 | 0;
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, ten times in all over about three days. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onConnectionPushesFailing: {
        parameters: {
            query?: never;
            header: {
                /** @description The same each time this is sent. */
                "webhook-id": string;
                /** @description Time of this attempt, seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256, base64; two of them after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "connection.pushes_failing";
                    /**
                     * Format: date-time
                     * @description When it happened. What was sent again may come behind later news.
                     */
                    timestamp: string;
                    data: {
                        connection: {
                            id: string;
                            carrier: string;
                        };
                        /**
                         * @description What Ozon says of our address; disabled: it sends nothing any more.
                         * @enum {string}
                         */
                        state: "unstable" | "unreachable" | "disabled";
                        /** Format: date-time */
                        since: string;
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, ten times in all over about three days. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEndpointDisabled: {
        parameters: {
            query?: never;
            header: {
                /** @description The same each time this is sent. */
                "webhook-id": string;
                /** @description Time of this attempt, seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256, base64; two of them after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "endpoint.disabled";
                    /**
                     * Format: date-time
                     * @description When it happened. What was sent again may come behind later news.
                     */
                    timestamp: string;
                    data: {
                        endpoint: {
                            id: string;
                            url: string;
                        };
                        /**
                         * @description gone: it answered 410. failing: nothing arrived there for five days.
                         * @enum {string}
                         */
                        reason: "gone" | "failing";
                    };
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, ten times in all over about three days. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    onEndpointTest: {
        parameters: {
            query?: never;
            header: {
                /** @description The same each time this is sent. */
                "webhook-id": string;
                /** @description Time of this attempt, seconds since 1970. */
                "webhook-timestamp": string;
                /** @description `v1,` and HMAC-SHA256, base64; two of them after a rotation. */
                "webhook-signature": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @constant */
                    type: "endpoint.test";
                    /**
                     * Format: date-time
                     * @description When it happened. What was sent again may come behind later news.
                     */
                    timestamp: string;
                    data: Record<string, never>;
                };
            };
        };
        responses: {
            /** @description Not wanted any more: the endpoint is switched off. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Taken. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Tried again, ten times in all over about three days. A redirect is not followed. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
